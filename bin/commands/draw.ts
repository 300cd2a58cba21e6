import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { drawSvg, drawText } from '../../lib/asl/draw/draw.ts'
import { flowOf } from '../../lib/compile/flow.ts'
import { type Asked, readAsked, told } from './asked.ts'
import { oneBundle } from './one-bundle.ts'
import { usages } from './usages.ts'

const usage = usages.draw

/** Draws the flow of a bundle as text, or as SVG into a file or (`-`) to the output. Answers the exit code. */
export async function draw(args: string[]): Promise<number> {
  const asked = readAsked(usage, () => read(args))
  if ('wrong' in asked) return told(asked.wrong, 2)
  const found = oneBundle(asked.name, asked.bundles)
  if ('wrong' in found) return told(found.wrong, 1)

  const flow = flowOf(found.bundle)
  if (asked.text || asked.svg === undefined) process.stdout.write(drawText(flow))
  if (asked.svg === '-') process.stdout.write(drawSvg(flow))
  return asked.svg === undefined || asked.svg === '-' ? 0 : write(asked.svg, drawSvg(flow))
}

function write(file: string, svg: string): number {
  try {
    writeFileSync(file, svg)
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return told(`The file ${file} cannot be written (${String(error.code)}). Name another one.`, 1)
  }
}

function read(args: string[]): Asked & { readonly svg?: string; readonly text?: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { bundles: { type: 'string' }, svg: { type: 'string' }, text: { type: 'boolean' } },
  })
  return { names: positionals, ...values }
}

import { parseArgs } from 'node:util'
import { printMachine } from '../../lib/asl/print.ts'
import { compile as compileBundle } from '../../lib/compile/compile.ts'
import { findExcesses } from '../../lib/compile/limits.ts'
import { prove } from '../../lib/compile/prove.ts'
import { type Asked, readAsked, told } from './asked.ts'
import { oneBundle } from './one-bundle.ts'
import { usages } from './usages.ts'

const usage = usages.compile

/** Prints the state machine of a bundle. Answers the exit code: 0; 1 the bundle is wrong; 2 the command is. */
export async function compile(args: string[]): Promise<number> {
  const asked = readAsked(usage, () => read(args))
  if ('wrong' in asked) return told(asked.wrong, 2)
  const found = oneBundle(asked.name, asked.bundles)
  if ('wrong' in found) return told(found.wrong, 1)

  const excesses = findExcesses(found.bundle).map(({ says, fix }) => `${says} ${fix}`)
  if (excesses.length > 0) return told(excesses.join('\n'), 1)
  const machine = compileBundle(found.bundle, { prefix: asked.prefix })
  const flaws = prove(machine).map(({ location = '', message }) => `${location}: ${message}.`)
  if (flaws.length > 0) return told(flaws.join('\n'), 1)
  process.stdout.write(printMachine(machine, { pretty: !asked.compact }))
  return 0
}

function read(args: string[]): Asked & { readonly prefix?: string; readonly compact?: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { bundles: { type: 'string' }, prefix: { type: 'string' }, compact: { type: 'boolean' } },
  })
  return { names: positionals, ...values }
}

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { parseWalk, type Walk } from '../../lib/bundle/walk.ts'
import { readPort, settings } from '../environment.ts'
import { createClient } from '../walk/client.ts'
import { walkCase } from '../walk/walk-case.ts'

const usage = 'onevisit walk <bundles/…/walks/….yaml> … [--url http://127.0.0.1:8700]'

/** Walks each file's case against the running product; 1 when a file is wrong or a case ends otherwise than it says. */
export async function walk(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } })
  if (positionals.length === 0) throw new Error(`Which case? Usage: ${usage}`)
  const url = values.url ?? `http://127.0.0.1:${readPort()}`
  const { folder } = settings()
  if (!existsSync(join(folder, 'token.key')))
    throw new Error(
      `There is no signing key in ${folder}. Start the product first (npm start), with the same ONEVISIT_DATA.`,
    )
  const as = createClient(url, createTokens(readTokenKey(folder), systemClock))
  let wrong = 0
  for (const file of positionals) {
    const read = readWalk(file)
    const differences =
      typeof read === 'string' ? [read] : await walkCase(read, { as, bundle: bundleOf(file), show: console.log })
    for (const line of differences) console.error(line)
    wrong += differences.length
  }
  console.log(wrong === 0 ? '每一例都按预期结束。All ended as expected.' : `${wrong} 处不符。Not as expected.`)
  return wrong === 0 ? 0 : 1
}

function readWalk(path: string): Walk | string {
  const file = relative('.', path)
  const read = parseWalk({ file, text: readFileSync(path, 'utf8') })
  return 'walk' in read ? read.walk : read.problems.map(printProblem).join('\n')
}

/** `bundles/newborn/walks/granted.yaml` walks through `newborn`. */
const bundleOf = (path: string): string => basename(dirname(dirname(path)))

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { parseWalk, type Walk, waits } from '../../lib/bundle/walk.ts'
import { readPort, settings } from '../environment.ts'
import { createClient, Refused } from '../walk/client.ts'
import { walkCase } from '../walk/walk-case.ts'
import type { Company } from '../walk/walking.ts'
import { usages } from './usages.ts'

const usage = usages.walk

type Town = Pick<Company, 'as' | 'time'>

/**
 * Walks each file's case against the running product, or with `--virtual` in a product of its own whose clock moves; 1 when
 * a file is wrong or a case ends otherwise than it says.
 */
export async function walk(args: string[]): Promise<number> {
  const options = { url: { type: 'string' }, virtual: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length === 0) throw new Error(`Which case? Usage: ${usage}`)
  if (values.virtual && values.url !== undefined)
    throw new Error('--virtual opens a product of its own: leave --url out.')
  const wrong = values.virtual
    ? await walkVirtually(positionals)
    : await walkFiles(positionals, openRunning(values.url ?? `http://127.0.0.1:${readPort()}`))
  console.log(wrong === 0 ? '每一例都按预期结束。All ended as expected.' : `${wrong} 处不符。Not as expected.`)
  return wrong === 0 ? 0 : 1
}

function openRunning(url: string): Town {
  const { folder } = settings()
  if (!existsSync(join(folder, 'token.key')))
    throw new Error(
      `There is no signing key in ${folder}. Start the product first (npm start), with the same ONEVISIT_DATA.`,
    )
  return { as: createClient(url, createTokens(readTokenKey(folder), systemClock)) }
}

/** One product for the cases of each folder of bundles; loaded when needed, since it is all of the code. */
async function walkVirtually(files: readonly string[]): Promise<number> {
  const { openVirtualTown } = await import('../walk/virtual-town.ts')
  let wrong = 0
  for (const bundles of new Set(files.map(folderOf))) {
    const town = await openVirtualTown({ bundles, from: Date.now(), report: console.error })
    const own = files.filter((file) => folderOf(file) === bundles)
    wrong += await walkFiles(own, town).finally(town.close)
  }
  return wrong
}

/** How many differences there were. */
async function walkFiles(files: readonly string[], { as, time }: Town): Promise<number> {
  let wrong = 0
  for (const file of files) {
    const read = readWalk(file, time !== undefined)
    const company = { as, time, bundle: bundleOf(file), show: console.log }
    const differences = typeof read === 'string' ? [read] : await walkCase(read, company).catch(toDifference)
    for (const line of differences) console.error(typeof read === 'string' ? line : `${relative('.', file)}: ${line}`)
    wrong += differences.length
  }
  return wrong
}

/** What the product refuses ends this case, and the next is walked. */
function toDifference(thrown: unknown): readonly string[] {
  if (thrown instanceof Refused) return [thrown.message]
  throw thrown
}

function readWalk(path: string, isVirtual: boolean): Walk | string {
  const file = relative('.', path)
  const read = parseWalk({ file, text: readFileSync(path, 'utf8') })
  if (!('walk' in read)) return read.problems.map(printProblem).join('\n')
  if (waits(read.walk) && !isVirtual)
    return `${file}: Days pass in this case, and a running product keeps the computer's time. Walk it with --virtual.`
  return read.walk
}

/** `bundles/newborn/walks/granted.yaml` walks through `newborn`. */
const bundleOf = (path: string): string => basename(dirname(dirname(path)))

/** … which `bundles` holds. */
const folderOf = (path: string): string => dirname(dirname(dirname(path)))

import { Worker } from 'node:worker_threads'
import { defaultSettings } from '../../bundle/settings.ts'
import type { Judge, Judged } from '../../desk/publishing/judge.ts'
import { unjudged } from '../../desk/publishing/read-sources.ts'
import { Refusal } from '../../desk/refusal.ts'

/** How long a judgement may take, in ms, and how much memory, in MB. */
interface Limits {
  readonly time: number
  readonly memory: number
}

/** So many are under way or wait for their turn; whoever comes then is told to come again. */
const mostAtOnce = 4

/** Judges in a thread of its own, one after the other, so that no sources hold up the people who are served meanwhile. */
export function createJudgeBeside(limits: Limits = { time: 30_000, memory: 1024 }): Judge {
  let turn: Promise<unknown> = Promise.resolve()
  let under = 0
  return async (sources, standing) => {
    if (under >= mostAtOnce) throw new Refusal('busy')
    under++
    const mine = turn.then(() => judgeOnce(limits, sources, standing))
    turn = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      under--
    }
  }
}

const nothing = { bundles: [], law: { settings: defaultSettings, calendar: { version: 0, years: [], local: [] } } }

/** The thread's file: as it is written, or as it was packed. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './judge-thread.ts' : './onevisit-judge.mjs', import.meta.url)

function judgeOnce({ time, memory }: Limits, ...[sources, standing]: Parameters<Judge>): Promise<Judged> {
  const { promise, resolve, reject } = Promise.withResolvers<Judged>()
  const resourceLimits = { maxOldGenerationSizeMb: memory }
  const worker = new Worker(thread, { workerData: { sources, standing }, resourceLimits, stdout: true, stderr: true })
  const stop = (says: string) => {
    const fix = 'Divide it into several proposals, or look for lists that have no end.'
    resolve({ ...nothing, problems: unjudged(sources, says, fix) })
  }
  const timer = setTimeout(() => stop(`These files take longer than ${time / 1000} s to check.`), time)
  worker.once('message', resolve)
  worker.once('error', (bug: NodeJS.ErrnoException) => {
    if (bug.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(`These files take more than ${memory} MB to check.`)
    else reject(bug)
  })
  worker.once('exit', (code) => reject(new Error(`the thread that checks proposals ended with ${code}`)))
  return promise.finally(() => {
    clearTimeout(timer)
    return worker.terminate()
  })
}

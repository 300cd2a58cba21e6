import { Worker } from 'node:worker_threads'
import type { Share, ShareResult } from './worker.ts'

/** What came of so many mutants. `slowest` in milliseconds of its thread. */
export interface Verdict {
  readonly judged: number
  readonly refused: number
  readonly problems: number
  readonly slowest: { readonly milliseconds: number; readonly number: number }
  /** Sentences about what must not be: a thrown error, a problem without a place, too much memory. */
  readonly wrong: readonly string[]
  readonly kinds: number
}

const megabyte = 2 ** 20
/** Each mutant may take so much on top of what is loaded already. */
const mostMegabytes = 64

/** Judges the mutants from `from` on, on several threads. */
export async function judgeMutants(
  folder: string,
  { from = 0, count, threads = 2 }: { readonly from?: number; readonly count: number; readonly threads?: number },
): Promise<Verdict> {
  const { heapAtStart } = await judgeShare({ folder, first: from, every: 1, end: from })
  // A thread whose heap would grow further dies: that is the proof that none does.
  const limit = Math.ceil(heapAtStart / megabyte) + mostMegabytes
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...{ folder, first: from + thread, every: threads, end: from + count },
  }))
  const results = await Promise.all(shares.map((share) => judgeShare(share, limit)))
  const sum = (of: (result: ShareResult) => number) => results.reduce((total, result) => total + of(result), 0)
  const slowest = results.toSorted((one, other) => other.slowest - one.slowest)[0]
  return {
    judged: sum(({ judged }) => judged),
    refused: sum(({ refused }) => refused),
    problems: sum(({ problems }) => problems),
    slowest: { milliseconds: slowest?.slowest ?? 0, number: slowest?.slowestNumber ?? -1 },
    wrong: results.flatMap(({ wrong }) => wrong),
    kinds: new Set(results.flatMap(({ byMutation }) => Object.keys(byMutation))).size,
  }
}

function judgeShare(share: Omit<Share, 'at'>, megabytes?: number): Promise<ShareResult> {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const limits = megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { ...share, at }, ...limits })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error) => {
      const { code } = error as { code?: string }
      reject(
        code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error(`Mutant ${at[0]} takes more than ${megabytes} MB.`) : error,
      )
    })
  })
}

import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { readGrounds } from './ground.ts'
import { judgeMutant } from './judge-mutant.ts'
import { mutantOf } from './mutant.ts'

/** Mutants `first`, `first + every`, … below `end`. `at` tells the number under judgement to whoever finds the thread dead. */
export interface Share {
  readonly folder: string
  readonly first: number
  readonly every: number
  readonly end: number
  readonly at: Int32Array
}

export interface ShareResult {
  readonly judged: number
  readonly refused: number
  readonly problems: number
  readonly slowest: number
  readonly slowestNumber: number
  readonly heapAtStart: number
  readonly wrong: readonly string[]
  readonly byMutation: Readonly<Record<string, number>>
}

function judgeShare({ folder, first, every, end, at }: Share): ShareResult {
  const { sources, grounds } = readGrounds(folder)
  const heapAtStart = getHeapStatistics().used_heap_size
  const wrong: string[] = []
  const byMutation: Record<string, number> = {}
  const sum = { judged: 0, refused: 0, problems: 0, slowest: 0, slowestNumber: -1 }
  for (let number = first; number < end; number += every) {
    at[0] = number
    const mutant = mutantOf(number, sources, grounds)
    const judged = judgeMutant(mutant)
    sum.judged++
    sum.problems += judged.problems
    if (judged.problems > 0) sum.refused++
    for (const name of mutant.done) byMutation[name] = (byMutation[name] ?? 0) + 1
    if (judged.milliseconds > sum.slowest) Object.assign(sum, { slowest: judged.milliseconds, slowestNumber: number })
    if (judged.wrong !== undefined && wrong.length < 20)
      wrong.push(`${number}: ${mutant.file} (${mutant.done.join(', ')}) ${judged.wrong.slice(0, 1_000)}`)
  }
  return { ...sum, heapAtStart, wrong, byMutation }
}

parentPort?.postMessage(judgeShare(workerData as Share))

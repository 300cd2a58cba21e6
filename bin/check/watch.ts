import { type FSWatcher, watch as watchFolder } from 'node:fs'
import { type Problem, printProblem } from '../../lib/bundle/problem.ts'
import type { Found } from './reader.ts'

/** Editors write a file in several steps. */
const settle = 80

/**
 * Checks again whenever something in the folders changes, and tells what is new and what is mended, until it is interrupted.
 * A file that is half written or gone meanwhile is read again a little later.
 */
export function watch(folders: readonly string[], read: () => Found, print: (found: Found) => void): Promise<number> {
  let before: readonly Problem[] | undefined
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(again, settle)
  }
  const again = () => {
    const found = tryRead(read)
    if (found === undefined) return soon()
    if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H')
    // By this line and the last one editors know where the problems of one round begin and end.
    console.log(`Checking ${folders.join(', ')}`)
    print(found)
    if (before) tellChanges(before, found.problems)
    before = found.problems
    console.log(`Watching ${folders.join(', ')}; Ctrl-C ends it.`)
  }
  again()
  return new Promise((resolve) => {
    const watchers = folders.map((folder) => follow(folder, soon))
    process.once('SIGINT', () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      resolve(0)
    })
  })
}

function follow(folder: string, changed: () => void): FSWatcher {
  const watcher = watchFolder(folder, { recursive: true }, changed)
  // A folder below that goes away while it is looked at is a change like any other.
  watcher.on('error', changed)
  return watcher
}

/** Undefined while the files are not there as they were listed. */
function tryRead(read: () => Found): Found | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function tellChanges(before: readonly Problem[], now: readonly Problem[]): void {
  const was = new Set(before.map(wordsOf))
  const is = new Set(now.map(wordsOf))
  const mended = before.filter((problem) => !is.has(wordsOf(problem)))
  const added = now.filter((problem) => !was.has(wordsOf(problem)))
  for (const problem of mended.slice(0, 20)) console.log(`mended: ${printProblem(problem)}`)
  for (const problem of added.slice(0, 20)) console.log(`new:    ${printProblem(problem)}`)
}

/** Lines move when others are written above them: a problem is the same by its file and words. */
const wordsOf = ({ at, says }: Problem) => `${at.file} ${says}`

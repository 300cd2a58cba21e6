import { useState } from 'preact/hooks'
import type { decideTask } from '../../../lib/desk/requests/decide-task.ts'
import { ask, nextId } from '../../ask/ask.ts'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import type { ActForm, Task } from './acts/act-form.ts'
import { findKept, keepValues } from './acts/kept-values.ts'
import { problemsOf } from './acts/problems.ts'

/** What is said after it, and that the next task opens. */
export type Told = Pick<ActForm, 'done' | 'leaves'>

const granted: Told = { done: 'task.granted', leaves: true }
const proposed: Told = { done: 'task.proposed', leaves: true }

/** What stands for the review points of an item that has none: that its papers were looked at. */
const whole = ['all']

interface Ways {
  onDone(told: Told): void
  /** The task has changed meanwhile. */
  refresh(): void
}

/** What is ticked and entered for a grant, kept until it is made, and the grant itself. */
export function useGranting(task: Task, { onDone, refresh }: Ways) {
  const at = `/api/tasks/${task.task}`
  const [{ seen, made }, setEntered] = useState(() => readKept(task, at))
  const [wrong, setWrong] = useState<{ problems: readonly SummaryProblem[]; attempt: number }>({
    problems: [],
    attempt: 0,
  })
  const [busy, setBusy] = useState(false)
  const [once, setOnce] = useState(nextId)
  const all = task.points.length > 0 ? task.points.map(({ id }) => id) : whole
  const isAll = all.every((id) => seen.includes(id))

  const enter = (entered: Entered) => {
    setEntered(entered)
    setOnce(nextId())
    keepValues(at, 'grant', { seen: entered.seen, ...entered.made })
  }
  const stop = (problems: readonly SummaryProblem[]) => {
    setWrong(({ attempt }) => ({ problems, attempt: attempt + 1 }))
    setBusy(false)
  }
  async function grant(): Promise<void> {
    if (busy) return
    const missing = findMissing(task, isAll, made)
    if (missing.length > 0) return stop(missing)
    setBusy(true)
    const fixes = task.makes.length > 0 ? { makes: made } : {}
    const body = { decision: 'granted', points: task.points.map(({ id }) => id), ...fixes }
    const told = await ask<typeof decideTask>(`${at}/decision`, { method: 'POST', body, once })
    if (told.ok) {
      keepValues(at, 'grant', undefined)
      return onDone(told.data.status === 'proposed' ? proposed : granted)
    }
    stop(problemsOf(told.failure).map((problem) => nameMade(task, problem)))
    if (told.failure.status === 409) refresh()
  }
  return {
    seen,
    made,
    isAll,
    ...wrong,
    busy,
    grant,
    tickAll: () => enter({ seen: isAll ? [] : all, made }),
    tick: (id: string) => enter({ seen: seen.includes(id) ? seen.filter((each) => each !== id) : [...seen, id], made }),
    make: (id: string, value: string) => enter({ seen, made: { ...made, [id]: value } }),
  }
}

interface Entered {
  readonly seen: readonly string[]
  readonly made: Readonly<Record<string, string>>
}

function readKept({ makes }: Task, at: string): Entered {
  const { seen = [], ...kept } = findKept(at, 'grant') ?? {}
  return {
    seen: seen as readonly string[],
    made: Object.fromEntries(makes.map(({ id, value = '' }) => [id, String(kept[id] ?? value)])),
  }
}

function findMissing({ makes }: Task, isAll: boolean, made: Entered['made']): SummaryProblem[] {
  return [
    ...(isAll ? [] : [{ control: 'point-all', says: say('office.grant.seen.missing') }]),
    ...makes.flatMap(({ id, name }) =>
      made[id]?.trim() ? [] : [{ control: `made-${id}`, name, says: say('fault.missing') }],
    ),
  ]
}

/** The server names a place by its id: `makes.child.id_no：…`. */
function nameMade({ makes }: Task, problem: SummaryProblem): SummaryProblem {
  const place = ({ id }: { id: string }) => `makes.${id}：`
  const found = makes.find((each) => problem.says.startsWith(place(each)))
  if (!found) return problem
  return { control: `made-${found.id}`, name: found.name, says: problem.says.slice(place(found).length) }
}

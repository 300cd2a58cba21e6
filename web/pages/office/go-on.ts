import type { Word } from '../../words/say.ts'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { findNext, inbox } from './inbox-store.ts'

interface Ways {
  route(url: string): void
  refresh(): void
}

/** After an act: says what was done, and opens the next task by the order of the inbox where this one is off the table. */
export async function goOn(
  task: Task,
  { done, leaves }: { readonly done: Word; readonly leaves?: boolean },
  { route, refresh }: Ways,
): Promise<void> {
  const says = say(done, { who: task.applicant ?? '', item: task.item.name })
  const tell = (at: string) => inbox.set({ done: { says, task: task.task, at } })
  if (!leaves) {
    tell(`/o/${task.task}`)
    return refresh()
  }
  const before = inbox.get().rows
  const wanted = before && findNext(before, task.task)
  await inbox.load()
  const { rows = [] } = inbox.get()
  const next = rows.some((row) => row.task === wanted) ? wanted : findNext(rows, task.task)
  if (next !== undefined) inbox.set({ at: { task: next, place: rows.findIndex((row) => row.task === next) } })
  const at = next === undefined ? '/o' : `/o/${next}`
  tell(at)
  route(at)
}

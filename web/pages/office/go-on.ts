import { say } from '../../words/say.ts'
import type { ActForm, Task } from './acts/act-form.ts'
import { findNext, inbox } from './inbox-store.ts'

interface Ways {
  route(url: string): void
  refresh(): void
}

/** After an act: says what was done, and opens the next task by the order of the inbox where this one is off the table. */
export async function goOn(
  task: Task,
  { done, leaves }: Pick<ActForm, 'done' | 'leaves'>,
  { route, refresh }: Ways,
): Promise<void> {
  const says = say(done, { who: task.applicant ?? '', item: task.item.name })
  inbox.set({ done: { says, task: task.task, stays: !leaves } })
  if (!leaves) return refresh()
  const before = inbox.get().rows
  const next = before && findNext(before, task.task)
  await inbox.load()
  const { rows = [] } = inbox.get()
  const standing = rows.some((row) => row.task === next) ? next : findNext(rows, task.task)
  const place = rows.findIndex((row) => row.task === standing)
  if (standing !== undefined) inbox.set({ at: { task: standing, place } })
  route(standing === undefined ? '/o' : `/o/${standing}`)
}

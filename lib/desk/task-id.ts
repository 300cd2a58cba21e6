/** A task is one item of one application: `<application>.<item>`. */
export const taskId = (application: string, item: string): string => `${application}.${item}`

/** The application and item that a task id names; item ids may hold dots, application ids never do. */
export function readTaskId(task: string): { application: string; item: string } {
  const dot = task.indexOf('.')
  return dot < 0 ? { application: task, item: '' } : { application: task.slice(0, dot), item: task.slice(dot + 1) }
}

import { findDemands } from '../application/cards/attempts.ts'
import type { Act } from '../application/grants.ts'
import type { Principal } from '../application/may.ts'
import { findApplication } from './changes/application.ts'
import { noteAttempt } from './note-attempt.ts'
import { pickOwnLetter } from './own-letter.ts'
import { getOwnTask } from './own-task.ts'
import type { Ports } from './ports.ts'
import { breach, Refusal } from './refusal.ts'
import type { Asked } from './route.ts'
import { readTaskId, taskId } from './task-id.ts'

/** Keeps what an office has demanded of a running case of its own by a request that is refused for its shape (000 §4). */
export async function noteDemand(act: Act, asked: Omit<Asked, 'remember'>, refused: unknown): Promise<void> {
  const { ports, principal } = asked
  const problems = refused instanceof Refusal ? refused.details.problems : undefined
  if (!Array.isArray(problems) || principal.role === 'applicant' || principal.role === 'anyone') return
  const rules = findDemands(act, problems)
  if (rules.length === 0) return
  for (const task of await findTasks(ports, principal, asked))
    for (const rule of rules) await noteAttempt({ ports, principal, params: { task } }, breach(rule, { problems }))
}

/** What it was tried on, as far as that is theirs: nobody fills the list with cases that are none, or not theirs. */
async function findTasks(ports: Ports, principal: Principal, { params, body }: Omit<Asked, 'remember'>) {
  if (params.letter !== undefined) return findLetterTask(ports, principal, params.letter)
  const tasks: string[] = []
  for (const task of tasksOf(params, body)) if (await isTheirs(ports, principal, task)) tasks.push(task)
  return tasks
}

async function findLetterTask(ports: Ports, principal: Principal, letter: string): Promise<readonly string[]> {
  const application = await findApplication(ports, readTaskId(letter).application)
  const own = application && (await find(() => pickOwnLetter(application, principal, letter)))
  return own ? [taskId(application.id, own[1].item)] : []
}

/** The task or application of the address; of a decision on many, all that it names. */
function tasksOf(params: Asked['params'], body: unknown): readonly string[] {
  const named = params.task ?? params.application
  if (named !== undefined) return [named]
  const { tasks } = (body ?? {}) as { readonly tasks?: unknown }
  return Array.isArray(tasks)
    ? tasks.slice(0, 500).filter((task) => typeof task === 'string' && task.length <= 121)
    : []
}

async function isTheirs(ports: Ports, principal: Principal, task: string): Promise<boolean> {
  if (!task.includes('.')) return (await findApplication(ports, task)) !== undefined
  return (await find(() => getOwnTask(ports, principal, task))) !== undefined
}

/** Undefined for what is refused to them. */
async function find<T>(look: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined
    throw thrown
  }
}

import * as z from 'zod'
import type { RuleId } from '../../application/articles/index.ts'
import type { Principal } from '../../application/may.ts'
import { decide } from '../decide.ts'
import { granting, refusing } from '../decision-body.ts'
import { taskIdShape } from '../ids-shape.ts'
import { noteAttempt } from '../note-attempt.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

const tasks = z
  .array(taskIdShape)
  .min(1)
  .max(500)
  .refine((all) => new Set(all).size === all.length, 'Name each task once.')

const body = z.discriminatedUnion('decision', [
  granting.omit({ makes: true }).extend({ tasks }),
  refusing.extend({ tasks }),
])
type Body = z.infer<typeof body>

const result = z.object({
  task: z.string(),
  status: z
    .enum(['decided', 'proposed', 'correcting', 'standing', 'refused'])
    .describe('standing: decided so before; refused: this task was not decided, see `error`'),
  error: z.string().optional(),
  rule: z.string().optional().describe('The rule that it would have broken'),
})
type Result = z.infer<typeof result>

/** Enough to hide the store's way from a caller who waits, few enough to leave room for others. */
const atOnce = 10

/** Each task is a change of its own: one that is refused holds up no other, and what is asked again is done once. */
export const decideTasks = route({
  method: 'POST',
  path: '/api/decisions',
  act: 'decide',
  summary: '批量决定: the same decision on up to 500 tasks, with a result for each',
  body,
  answers: z.object({ results: z.array(result) }),
  async answer({ ports, principal, body, remember }) {
    const results: Result[] = []
    for (let from = 0; from < body.tasks.length; from += atOnce) {
      const some = body.tasks.slice(from, from + atOnce)
      results.push(...(await Promise.all(some.map((task) => decideOneOf(ports, principal, task, body)))))
    }
    const answer = { results }
    const writes = remember(answer)
    // Lost to the same request: the door answers with what that one was told.
    if (writes.length > 0 && !(await ports.table.transact(writes)).done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

async function decideOneOf(
  ports: Ports,
  principal: Principal,
  task: string,
  { tasks, ...body }: Body,
): Promise<Result> {
  try {
    const { status } = await decide(ports, { principal, task, body, remember: () => [] })
    return { task, status }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    await noteAttempt({ ports, principal, params: { task } }, thrown)
    const { standing, rule } = thrown.details as { standing?: { decision: string }; rule?: RuleId }
    if (standing?.decision === body.decision) return { task, status: 'standing' }
    return { task, status: 'refused', error: thrown.refusal, ...(rule && { rule }) }
  }
}

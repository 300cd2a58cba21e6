import { dayOf, findDay } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Act } from '../grants.ts'
import type { Principal } from '../may.ts'
import type { Agent } from './agent.ts'

/** What an agent does in the other's place; to follow the case, and to say how it went, is no act on another's authority. */
const onAuthority: readonly Act[] = ['correct', 'supplement', 'withdraw', 'ask-hearing', 'ask-people']

/** Whether the authority has ended at `now` (ms): it holds until the end of its last day. */
export function isLapsed({ until }: Agent, now: number): boolean {
  const last = findDay(until ?? '')
  return last !== undefined && dayOf(now) > last
}

/**
 * The rule that an act on a filed application would break at `now` (ms) because the agent's authority has ended (民法典
 * 173(1)). Whoever is served at the window has been identified there, and may be the other themselves.
 */
export function findLapse(
  agent: Agent | undefined,
  { role }: Pick<Principal, 'role'>,
  act: Act,
  now: number,
): RuleId | undefined {
  if (!agent || role !== 'applicant' || !onAuthority.includes(act)) return undefined
  return isLapsed(agent, now) ? 'GID-02.lapsed' : undefined
}

import { dayOf, findDay } from '../../rules/calendar/day.ts'
import { isIdNo } from '../../rules/identifiers.ts'
import type { Fault } from '../faults.ts'
import { type Agent, authorityLetter, type PapersOfAgent } from './agent.ts'

interface Filing {
  readonly channel: 'online' | 'counter'
  /** ms */
  readonly now: number
}

/**
 * What keeps an agent from filing: the written authority names the agent, the matters, the power and its term, and is
 * signed (民法典 165); only what is shown at a window may be on paper.
 */
export function findAgentFaults({ agent, materials }: PapersOfAgent, { channel, now }: Filing): Fault[] {
  if (!agent) return []
  const medium = materials[authorityLetter]?.medium
  const isThere = medium === 'file' || (medium === 'paper' && channel === 'counter')
  return [
    ...Object.entries(shapes).flatMap(([field, holds]) => judge(field, agent[field as keyof Agent], holds)),
    ...judge('until', agent.until, (day) => (findDay(day) ?? -1) >= dayOf(now)),
    ...(isThere ? [] : [{ at: 'agent.letter', wrong: 'missing' } as const]),
  ]
}

const shapes = {
  name: () => true,
  id_no: isIdNo,
  phone: (phone: string) => /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(phone),
  relation: () => true,
  for: () => true,
} satisfies Partial<Record<keyof Agent, (value: string) => boolean>>

function judge(field: string, value: string | undefined, holds: (value: string) => boolean): Fault[] {
  if (value === undefined || value.trim() === '') return [{ at: `agent.${field}`, wrong: 'missing' }]
  return holds(value) ? [] : [{ at: `agent.${field}`, wrong: 'malformed' }]
}

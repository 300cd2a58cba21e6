import { authorityLetter, relations } from '../../lib/application/agent/agent.ts'
import type { DraftPapers } from '../ask/draft-papers.ts'
import type { FormField } from '../fields/field.ts'
import { say } from '../words/say.ts'

/** The material under which the signed letter is handed in. */
export const authority = authorityLetter

type Agent = NonNullable<DraftPapers['agent']>

const types = {
  name: 'text',
  id_no: 'id-no',
  phone: 'phone',
  relation: 'choice',
  for: 'text',
  until: 'date',
} as const satisfies Record<keyof Agent, string>

const keys = Object.keys(types) as (keyof Agent)[]

/** What is asked of an agent, drawn as all fields are: `agent.name`. */
export function agentFields(): FormField[] {
  const choices = relations.map((id) => ({ id, name: say(`apply.agent.relation.${id}`) }))
  return keys.map((key) => ({
    id: `agent.${key}`,
    name: say(`apply.agent.${key}`),
    label: say(`apply.agent.${key}`),
    type: types[key],
    required: true,
    items: [],
    section: { id: 'agent' },
    ...(key === 'relation' && { choices }),
  }))
}

export const readAgent = (agent: Agent = {}): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [`agent.${key}`, agent[key] ?? '']))

/** What is empty is not there: a relation is one of the list or none. */
export function writeAgent(agent: Agent = {}, field: string, value: string): Agent {
  const entries = Object.entries({ ...agent, [field.slice('agent.'.length)]: value })
  return Object.fromEntries(entries.filter(([, each]) => each !== ''))
}

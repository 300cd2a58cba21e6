export const relations = ['spouse', 'parent', 'child', 'relative', 'colleague', 'agency'] as const
export type Relation = (typeof relations)[number]

export const relationNames: Readonly<Record<Relation, string>> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  relative: '其他亲属',
  colleague: '同事或单位人员',
  agency: '代办机构人员',
}

/** 代办人: who files for another, as far as it is filled in. There is no fee: this help is free (000 §9). */
export interface Agent {
  readonly name?: string
  readonly id_no?: string
  readonly phone?: string
  readonly relation?: Relation
  /** 委托人: the name of the person for whom it is. */
  readonly for?: string
  /** The last day of the authority: `2026-12-31`. */
  readonly until?: string
}

/** 授权委托书: the material under which the signed authority is handed in. No catalogue has it. */
export const authorityLetter = 'agent-authority'
export const authorityName = '授权委托书'

/** What the record holds of it: no names. `consent`: the letter was handed in, or shown at the window. */
export interface FiledAgent {
  readonly relation: Relation
  readonly consent: 'letter' | 'shown'
}

/** Papers with an agent in them, as far as it matters here. */
export interface PapersOfAgent {
  readonly agent?: Agent
  readonly materials: Readonly<Record<string, { readonly medium: string }>>
}

/** What is recorded of the agent of papers that were judged whole; undefined where nobody acts for another. */
export function filedAgent({ agent, materials }: PapersOfAgent): FiledAgent | undefined {
  if (!agent?.relation) return undefined
  return { relation: agent.relation, consent: materials[authorityLetter]?.medium === 'file' ? 'letter' : 'shown' }
}

/** Said with every act of the agent (GID-02). */
export const sayAgent = ({ name = '', for: principal = '' }: Agent): string =>
  `代办人 ${name} 受 ${principal} 委托，免费`

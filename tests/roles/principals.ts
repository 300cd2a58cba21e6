import type { Principal } from '../../lib/application/may.ts'
import { clerk, officerOf, staffOf, supervisor } from '../product/people.ts'

/** One of each role; the staff of a department are of office a. */
export const principals = {
  anyone: { role: 'anyone', id: '' },
  applicant: { role: 'applicant', id: 'zhang' },
  officer: officerOf('a'),
  chief: staffOf('a', 'chief', 'chief-a'),
  head: staffOf('a', 'head', 'head-a'),
  clerk,
  supervisor,
  observer: { role: 'observer', id: 'observer-1' },
  designer: { role: 'designer', id: 'designer-1' },
  publisher: { role: 'publisher', id: 'publisher-1' },
  administrator: { role: 'administrator', id: 'administrator-1' },
} as const satisfies Record<Principal['role'], Principal>

export type Name = keyof typeof principals
export const names = Object.keys(principals) as readonly Name[]

/** Whose things somebody asks about, as the matrix writes it. */
export const relations = { o: 'own', t: 'another person’s', d: 'of another department', n: 'none' } as const
export type Relation = keyof typeof relations

import type { Principal } from '../../../lib/application/may.ts'
import { shorts } from './payloads.ts'

/** Their ids come from an identity provider, so they may hold anything too. */
export const owner: Principal = { role: 'applicant', id: `人 ${shorts[0]}` }
/** Who did not keep a commitment, and may make none any more. */
export const debtor: Principal = { role: 'applicant', id: `债 ${shorts[7]}` }
export const clerk: Principal = { role: 'clerk', id: `窗 ${shorts[1]}` }
export const supervisor: Principal = { role: 'supervisor', id: `监 ${shorts[2]}` }

export const officerOf = (item: string): Principal => ({
  role: 'officer',
  id: `办 ${item} ${shorts[3]}`,
  department: `office-${item}`,
  hall: true,
})

/** Another officer of the same office. */
export const reviewerOf = (item: string): Principal => ({ ...officerOf(item), id: `审 ${item} ${shorts[6]}` })

export const headOf = (item: string): Principal => ({ ...officerOf(item), role: 'head', id: `长 ${item} ${shorts[4]}` })

export const administrator: Principal = { role: 'administrator', id: `管 ${shorts[5]}` }
export const designer: Principal = { role: 'designer', id: `编 ${shorts[8]}` }
export const publisher: Principal = { role: 'publisher', id: `核 ${shorts[9]}` }

import * as z from 'zod'
import type { Principal } from '../application/may.ts'

/** What a token says of its bearer, whoever signed it; an identity provider maps its own attributes to these claims. */
const sub = z.string().min(1).max(200)
const department = z.string().min(1).max(80)
const claims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('applicant'), sub }),
  z.object({ role: z.literal('officer'), sub, department, hall: z.boolean().optional() }),
  z.object({ role: z.literal('chief'), sub, department, hall: z.boolean().optional() }),
  z.object({ role: z.literal('head'), sub, department }),
  z.object({ role: z.literal('clerk'), sub }),
  z.object({ role: z.literal('supervisor'), sub }),
  z.object({ role: z.literal('observer'), sub }),
  z.object({ role: z.literal('designer'), sub }),
  z.object({ role: z.literal('publisher'), sub }),
  z.object({ role: z.literal('administrator'), sub }),
])

/** Nobody in particular: what public requests come as. */
export const anyone: Principal = { role: 'anyone', id: '' }

/** The principal of verified claims, or undefined when they name no role of ours. */
export function findPrincipal(verified: unknown): Principal | undefined {
  const { success, data } = claims.safeParse(verified)
  if (!success) return undefined
  return {
    role: data.role,
    id: data.sub,
    ...('department' in data && { department: data.department }),
    ...('hall' in data && data.hall && { hall: true }),
  }
}

import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

/** Whether a certificate holds is read from its item at the moment of asking, so that a revocation counts at once. */
export const showCertificate = route({
  method: 'GET',
  path: '/api/certificates/{number}',
  act: 'browse',
  summary: '证照核验: whether a certificate of this number was issued here and holds',
  params: z.strictObject({ number: z.string().regex(/^[0-9A-Za-z-]{1,80}$/) }),
  answers: z.object({
    number: z.string(),
    name: z.string(),
    status: z.enum(['valid', 'revoked']),
    issuedAt: z.number(),
    revokedAt: z.number().optional(),
  }),
  async answer({ ports, params }) {
    const found = await findCertificate(ports, params.number)
    if (!found) throw new Refusal('not-found')
    const { name, item } = found
    const revokedAt = item.postCheck?.revoked?.at
    const status = revokedAt === undefined ? 'valid' : 'revoked'
    return {
      number: params.number,
      name,
      status,
      issuedAt: item.endedAt ?? 0,
      ...(revokedAt !== undefined && { revokedAt }),
    }
  },
})

/** The item under whose result the number was given out; the number's last part names the application. */
async function findCertificate(ports: Ports, number: string) {
  const application = await findPresent(ports, number.slice(number.lastIndexOf('-') + 1).toLowerCase())
  if (!application) return undefined
  const { state, bundle } = application
  const issued = Object.entries(state.items).find(([, item]) => item.number === number)
  if (!issued) return undefined
  const [id, item] = issued
  return { item, name: bundle.catalogue.certificates[bundle.catalogue.items[id]?.certificate ?? '']?.name ?? '' }
}

import * as z from 'zod'
import { findPresent } from '../application.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type CertificateRow, certificateKey } from '../rows.ts'

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
    const row = (await ports.table.get(certificateKey(params.number))) as CertificateRow | undefined
    const application = row && (await findPresent(ports, row.application))
    if (!row || !application) throw new Refusal('not-found')
    const revokedAt = application.state.items[row.item]?.postCheck?.revoked?.at
    const status = revokedAt === undefined ? 'valid' : 'revoked'
    return {
      number: row.number,
      name: row.name,
      status,
      issuedAt: row.at,
      ...(revokedAt !== undefined && { revokedAt }),
    }
  },
})

import * as z from 'zod'
import { findLicence } from '../../application/issuing/licence.ts'
import { type Application, findPresent } from '../changes/application.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { licenceParts, viewParts } from '../views/licence-view.ts'

const certificate = z.object({
  number: z.string(),
  name: z.string(),
  status: z.enum(['valid', 'revoked']),
  issuedAt: z.number(),
  revokedAt: z.number().optional(),
  changedAt: z.number().optional().describe('Of a comprehensive licence: when the last of its permits was revoked'),
  parts: licenceParts.optional().describe('一业一证: the permits that it merges, and whether each of them holds'),
})

/** Whether a certificate holds is read from its item at the moment of asking, so that a revocation counts at once. */
export const showCertificate = route({
  method: 'GET',
  path: '/api/certificates/{number}',
  act: 'browse',
  summary: '证照核验: whether a certificate of this number was issued here and holds, and what it shows of others',
  params: z.strictObject({ number: z.string().regex(/^[0-9A-Za-z-]{1,80}$/) }),
  answers: certificate,
  async answer({ ports, params: { number } }) {
    // The number's last part names the application.
    const application = await findPresent(ports, number.slice(number.lastIndexOf('-') + 1).toLowerCase())
    const found = application && (findIssued(application, number) ?? findComprehensive(application, number))
    if (!found) throw new Refusal('not-found')
    return found
  },
})

/** The item under whose result the number was given out. */
function findIssued({ state, bundle }: Application, number: string): z.infer<typeof certificate> | undefined {
  const [id, item] = Object.entries(state.items).find(([, each]) => each.number === number) ?? []
  if (id === undefined || !item) return undefined
  const revokedAt = item.postCheck?.revoked?.at
  return {
    number,
    name: bundle.catalogue.certificates[bundle.catalogue.items[id]?.certificate ?? '']?.name ?? '',
    status: revokedAt === undefined ? 'valid' : 'revoked',
    issuedAt: item.endedAt ?? 0,
    ...(revokedAt !== undefined && { revokedAt }),
  }
}

function findComprehensive(application: Application, number: string): z.infer<typeof certificate> | undefined {
  const licence = findLicence(application)
  if (licence?.number !== number) return undefined
  const { name, status, issuedAt, changedAt } = licence
  return {
    number,
    name,
    status,
    issuedAt,
    ...(status === 'revoked' && { revokedAt: changedAt }),
    ...(changedAt !== undefined && { changedAt }),
    parts: viewParts(licence),
  }
}

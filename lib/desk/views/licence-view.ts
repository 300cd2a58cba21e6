import * as z from 'zod'
import { findLicence, type Licence } from '../../application/issuing/licence.ts'
import type { Application } from '../changes/application.ts'

const part = z.object({
  item: z.string(),
  name: z.string().describe('Of the permit'),
  number: z.string().optional(),
  status: z.enum(['valid', 'revoked', 'not-granted']),
  revokedAt: z.number().optional(),
})

/** 综合许可证: the permits that it merges, each with its number and whether it holds now. */
export const licenceView = z.object({
  number: z.string(),
  name: z.string(),
  status: z.enum(['valid', 'revoked']).describe('It holds while one of its permits does'),
  issuedAt: z.number(),
  changedAt: z.number().optional().describe('When the last of its permits was revoked'),
  parts: z.array(part),
})

export function viewLicence(application: Application): z.infer<typeof licenceView> | undefined {
  const licence = findLicence(application)
  return licence && { ...licence, parts: viewParts(licence) }
}

export const licenceParts = licenceView.shape.parts

export const viewParts = ({ parts }: Licence): z.infer<typeof licenceParts> => parts.map((each) => ({ ...each }))

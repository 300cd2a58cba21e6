import * as z from 'zod'
import { id } from '../requests/papers-body.ts'
import type { ProposalRow } from '../rows/proposals.ts'
import { itemActs, proposalStatuses } from './proposal.ts'

/** Ids in addresses. Anything else names nothing, and is answered so (404). */
export const proposalParams = z.strictObject({ proposal: z.string().regex(/^[0-9a-z]{1,40}$/) })

/** A path below the folder of bundles, as every system can have it: no way up, no drive, nothing that is not text. */
const fileName = z
  .string()
  .max(200)
  .regex(/^(?!.*(^|\/)\.)[^\p{C}\\:*?"<>|/][^\p{C}\\:*?"<>|]*\.ya?ml$/u)
  .refine((name) => !name.includes('//'))
  .describe('Its path below the folder of bundles: `newborn/bundle.yaml`')

/** In bytes, all files of a proposal together. */
const mostBytes = 10 * 1_048_576

const files = z
  .array(z.strictObject({ file: fileName, text: z.string().max(1_048_576) }))
  .min(1)
  .max(1000)
  .refine((all) => new Set(all.map(({ file }) => file)).size === all.length, 'Name each file once.')
  .refine((all) => all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) <= mostBytes, 'At most 10 MB.')

const said = z.string().trim().min(1).max(2000)

export const proposalBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sources'),
    files: files.describe('The whole library that is to be published together: catalogue, bundles, settings, calendar'),
    note: said.describe('What the change is for'),
  }),
  z.strictObject({
    kind: z.enum(itemActs),
    item: id,
    note: said.describe('The reason'),
    notice: z.string().trim().min(1).max(500).describe('What people are told'),
  }),
])

const who = z.object({ role: z.string(), id: z.string() })

/** A proposal as all see it who may. */
export const proposalView = z.object({
  proposal: z.string(),
  kind: z.enum(['sources', ...itemActs]),
  status: z.enum(proposalStatuses),
  author: who,
  digest: z.string().describe('SHA-256 of the contents'),
  note: z.string(),
  item: z.string().optional(),
  notice: z.string().optional(),
  files: z.number().optional(),
  bytes: z.number().optional(),
  bundles: z.array(z.object({ bundle: z.string(), name: z.string() })).optional(),
  base: z.string().optional().describe('The digest of the sources that were published when it was made'),
  madeAt: z.number(),
  decided: z.object({ by: who, at: z.number(), reason: z.string().optional() }).optional(),
  published: z.array(z.object({ bundle: z.string(), version: z.number() })).optional(),
})
export type ProposalView = z.infer<typeof proposalView>

export function viewProposal({ pk: _, sk: __, rev: ___, id: proposal, ...row }: ProposalRow): ProposalView {
  const { bundles, published, ...plain } = row
  return {
    proposal,
    ...plain,
    ...(bundles && { bundles: bundles.map((each) => ({ ...each })) }),
    ...(published && { published: published.map((each) => ({ ...each })) }),
  }
}

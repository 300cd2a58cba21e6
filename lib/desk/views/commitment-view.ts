import * as z from 'zod'
import type { Dossier } from '../../application/dossier.ts'
import type { ApplicantChoices } from '../../application/gaps/choices.ts'
import type { Item } from '../../bundle/model.ts'

const days = z.object({ days: z.number(), count: z.enum(['working', 'natural']) })

/** 告知承诺书: what is told before anybody signs (国办发〔2020〕42号). */
export const commitmentView = z.object({
  content: z.string(),
  requirements: z.array(z.string()),
  liability: z.string(),
  replaces: z.array(z.string()).describe('Materials that then need not be handed in'),
  check: days.describe('Checked within this of the decision'),
  fix: days.describe('Put right within this of being told'),
})

/** Only items that may be had so: others have nothing to sign. */
export function viewCommitment({ mode, commitment }: Item): z.infer<typeof commitmentView> | undefined {
  if (mode !== 'commitment' || !commitment) return undefined
  const { content, requirements, liability, replaces, check, fix } = commitment
  return {
    content,
    requirements: [...requirements],
    liability,
    replaces: [...replaces],
    check: { ...check },
    fix: { ...fix },
  }
}

export const signedCommitment = commitmentView.extend({ signed: z.string() })

/** The commitment with the name under it; undefined where none was made. */
export function viewSigned(
  { state }: Dossier,
  item: Item,
  { signed }: ApplicantChoices,
): z.infer<typeof signedCommitment> | undefined {
  const made = state.commits?.includes(item.id) ? viewCommitment(item) : undefined
  return made && { ...made, signed: signed ?? '' }
}

import type { CatalogueRule } from '../rule.ts'

/** 告知承诺 is offered with the text that is committed to, and no other mode has one (000 §16). */
export const theModeCommitmentHasACommitment: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, mode, commitment }) => {
    if ((mode === 'commitment') === (commitment !== undefined)) return []
    return commitment
      ? {
          at: catalogue.positionOf(['items', id, 'commitment'], 'key'),
          says: `"${id}" has a commitment, and its mode is ${mode}.`,
          fix: 'Write: mode: commitment',
        }
      : {
          at: catalogue.positionOf(['items', id, 'mode']),
          says: `It is not said what is committed to for "${id}".`,
          fix: 'Write: commitment: { content: …, requirements: […], liability: …, check: …, fix: … }',
        }
  })

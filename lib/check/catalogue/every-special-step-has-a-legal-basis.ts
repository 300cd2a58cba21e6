import { citesLaw, howToCite } from '../citation.ts'
import type { CatalogueRule } from '../rule.ts'

/** 没有法律法规规章依据的特殊环节一律取消: a notice or plan founds no step, and stops no clock (000 §15; 行政许可法 45). */
export const everySpecialStepHasALegalBasis: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, steps = [] }) =>
    steps.flatMap(({ kind, basis, stopsBy }, index) =>
      Object.entries({ basis, 'stops-by': stopsBy }).flatMap(([field, text]) => {
        if (text === undefined || citesLaw(text)) return []
        const says = `The step ${kind} of "${id}" rests on nothing of legal rank: "${text}".`
        return { at: catalogue.positionOf(['items', id, 'steps', index, field]), says, fix: howToCite }
      }),
    ),
  )

import type { StepKind } from '../../bundle/step-kinds.ts'
import type { CatalogueRule } from '../rule.ts'

/** The article that sends two officers: checking the facts on the spot (34), inspection, testing and quarantine (55). */
const articles: Partial<Record<StepKind, string>> = {
  'site-survey': '34',
  inspection: '55',
  testing: '55',
  quarantine: '55',
}

/** For a licence, at least two officers look at things and sign (行政许可法 34, 55). */
export const licencesAreSurveyedByTwo: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, kind: itemKind, steps = [] }) =>
    steps.flatMap(({ kind, officers }, index) => {
      const article = articles[kind]
      if (itemKind !== '行政许可' || article === undefined || officers >= 2) return []
      return {
        at: catalogue.positionOf(['items', id, 'steps', index, 'officers']),
        says: `The step ${kind} of the licence "${id}" is signed by one officer; 行政许可法 ${article} asks for two.`,
        fix: 'Write: officers: 2',
      }
    }),
  )

import { acceptanceArticles } from './acceptance.ts'
import type { Article } from './article.ts'
import { catalogueArticles } from './catalogue.ts'
import { issuingArticles } from './issuing.ts'
import { letterArticles } from './letters.ts'
import { papersArticles } from './papers.ts'
import { ratingArticles } from './rating.ts'
import { reviewArticles } from './review.ts'
import { stepsArticles } from './steps.ts'
import { supervisionArticles } from './supervision.ts'

const all = {
  ...acceptanceArticles,
  ...reviewArticles,
  ...stepsArticles,
  ...papersArticles,
  ...issuingArticles,
  ...supervisionArticles,
  ...catalogueArticles,
  ...letterArticles,
  ...ratingArticles,
} as const

/** The id of a rule: that of the requirement, and where there are several of one a word more: `ACC-06`, `SPC-03.officers`. */
export type RuleId = keyof typeof all

/** Every rule that can refuse an act, with its article and its sentence. */
export const articles: Readonly<Record<RuleId, Article>> = all

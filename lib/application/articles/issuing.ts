import type { Article } from './article.ts'

export const issuingArticles = {} as const satisfies Record<string, Article>

import type { Article } from './article.ts'

export const reviewArticles = {} as const satisfies Record<string, Article>

import type { Article } from './article.ts'

export const papersArticles = {} as const satisfies Record<string, Article>

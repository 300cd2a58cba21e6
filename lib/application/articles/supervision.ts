import type { Article } from './article.ts'

export const supervisionArticles = {} as const satisfies Record<string, Article>

import type { Article } from './article.ts'

export const stepsArticles = {} as const satisfies Record<string, Article>

import type { find as zh } from '../zh/find.ts'

export const find: Readonly<Record<keyof typeof zh, string>> = {
  'find.title': 'Find what you need done',
  'find.lead': 'One form, one set of papers, all departments at once, one window.',
  'find.search': 'What do you need done?',
  'find.hint': 'For example: birth, restaurant, retirement',
  'find.none': 'Nothing found for “{text}”. Try another word, or ask at the window.',
  'find.count': '{n} found',
}

/** Whether a string is a JSONata expression: `{%` are its first and `%}` its last characters, with nothing around them. */
export const isExpression = (text: unknown): text is string =>
  typeof text === 'string' && text.length >= 4 && text.startsWith('{%') && text.endsWith('%}')

export const sourceOf = (text: string): string => text.slice(2, -2).trim()

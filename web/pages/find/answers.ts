/** What was answered so far, by the id of the question. It stands in the address, so that it can be reloaded and passed on. */
export type Answers = Readonly<Record<string, string>>

/** The question at hand. No question's id begins with a line. */
const at = '_at'

/** The answers in an address, and the question that it is at. */
export function readAnswers(query: Readonly<Record<string, string>>): { answers: Answers; at?: string } {
  const answers = Object.fromEntries(Object.entries(query).filter(([id]) => /^[a-z]/.test(id)))
  return { answers, at: query[at] }
}

/** `?insure=yes&card=no`; nothing without answers. */
export function printAnswers(answers: Answers, question?: string): string {
  const text = new URLSearchParams({ ...answers, ...(question !== undefined && { [at]: question }) }).toString()
  return text && `?${text}`
}

/** The same as one parameter, as guides and flow charts take them: `?answers=insure%3Dyes%2Ccard%3Dno`. */
export function printAsOne(answers: Answers): string {
  const pairs = Object.entries(answers).map(([question, answer]) => `${question}=${answer}`)
  return `answers=${encodeURIComponent(pairs.join(','))}`
}

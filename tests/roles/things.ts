/** What a person can have, or have to do with: one of each kind, by its id. */
export interface Things {
  readonly bundle: string
  /** Filed, and on the departments' tables. */
  readonly application: string
  readonly draft: string
  /** To be accepted at the window. */
  readonly accepting: string
  /** Decided, with results at the window. */
  readonly ready: string
  /** Of the department that the rest is of. */
  readonly item: string
  readonly task: string
  readonly card: string
  /** Of the task. */
  readonly step: string
  /** To the department. */
  readonly letter: string
  /** A department that can be asked. */
  readonly asks: string
  readonly material: string
  readonly receipt: string
  readonly certificate: string
  readonly delegation: string
  readonly tip: string
  readonly case: string
  readonly person: string
  readonly clerk: string
  readonly proposal: string
  readonly account: string
  readonly link: string
}

/** As good as theirs to look at, but nobody has them. */
export const nothing: Things = {
  bundle: 'nowhere',
  application: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  draft: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  accepting: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  ready: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  item: 'a',
  task: 'zzzzzzzzzzzzzzzzzzzzzzzzzz.a',
  card: 'c1',
  step: 's1',
  letter: 'zzzzzzzzzzzzzzzzzzzzzzzzzz.l1',
  asks: 'office-b',
  material: 'photo',
  receipt: 'SJ-20261123-zzzzzzzzzzzzzzzzzzzzzzzzzz-1',
  certificate: 'A-20261123-zzzzzzzzzzzzzzzzzzzzzzzzzz',
  delegation: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  tip: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  case: '2026-11-zzzzzzzzzz-0123456789abcdef',
  person: 'nobody',
  clerk: 'nobody',
  proposal: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  account: 'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  link: 'z'.repeat(43),
}

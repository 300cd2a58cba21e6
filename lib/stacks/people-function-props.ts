import type { PeopleFunction } from '../../lambdas/functions.ts'
import type { RowAction } from './rights.ts'

interface PeopleFunctionProps {
  /** What it means for people when this function fails. */
  readonly impact: string
  /** What it does with rows. */
  readonly rows: readonly RowAction[]
  /** Only with rows whose `pk` is like one of these. */
  readonly keys?: readonly string[]
  /** It holds the bucket for handed-in files. */
  readonly files?: true
}

/** Whoever changes an application also enters what has followed by itself until then, with all its rows. */
const changing: readonly RowAction[] = ['get', 'query', 'put', 'remove']

/** The functions behind the HTTP API. Acts on drafts and under delegations check rows that may not change meanwhile. */
export const peopleFunctionProps: Readonly<Record<PeopleFunction, PeopleFunctionProps>> = {
  api: {
    impact: 'Applicants cannot follow, correct or withdraw their applications, nor anyone verify a certificate.',
    rows: changing,
  },
  filing: {
    impact: 'Nobody is told what an application needs, and none can be saved or submitted.',
    rows: [...changing, 'check'],
  },
  guides: {
    impact:
      'Nobody can open or print a guide, a notice or a flow chart; what has to be known stays in the answers of filing.',
    rows: ['get'],
  },
  materials: {
    impact: 'Applicants cannot hand in files, and officers cannot open them.',
    rows: ['get', 'put', 'check'],
    files: true,
  },
  prefill: {
    impact: 'Applicants fill in and hand in again what they did before, and write letters of authority by hand.',
    rows: ['get', 'query', 'put', 'check'],
  },
  progress: {
    impact: 'Nobody can see how far an application is, with an account or by its number, nor rate how it went.',
    rows: changing,
  },
  sessions: {
    impact: 'Nobody can sign in or out on the pages; whoever is signed in stays so.',
    rows: changing,
    keys: ['SESSION#*', 'SESSIONS', 'OIDC', 'BUNDLES', 'BUNDLE#*'],
  },
  steps: {
    impact: 'Departments can neither begin nor end special steps, nor see which conditions hold.',
    rows: [...changing, 'check'],
  },
  supervision: {
    impact: 'Those who lead and supervise see neither cards nor reports, and cannot answer for delays.',
    rows: changing,
  },
  inbox: {
    impact: 'Departments cannot see what came to them, while their time limits run.',
    // Rows that older versions have written, or have not, are made as they are read.
    rows: ['get', 'query', 'put', 'check'],
  },
  tasks: {
    impact: 'Departments cannot decide what came to them, while their time limits run.',
    rows: [...changing, 'check'],
  },
  window: {
    impact: 'The window can neither accept applications nor hand over their results.',
    rows: [...changing, 'check'],
  },
}

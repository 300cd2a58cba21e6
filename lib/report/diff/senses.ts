import type { Group, Kind, Op } from './change.ts'
import type { Reason } from './reasons.ts'

/** What an op means to one group: of which kind it is, and why. */
export type Verdict = readonly [Kind, Reason]
type Verdicts = Readonly<Partial<Record<Op, Verdict>>>
export type Sense = Readonly<Partial<Record<Group, Verdicts>>>

const eased: Verdict = ['safe', 'eases']

/** The more of it, the harder for this group. */
function up(group: Group, reason: Reason, kind: Kind = 'stricter'): Sense {
  const hard: Verdict = [kind, reason]
  return { [group]: { added: hard, more: hard, changed: hard, removed: eased, less: eased } }
}

/** The less of it, the harder for this group. */
function down(group: Group, reason: Reason, kind: Kind = 'stricter'): Sense {
  const hard: Verdict = [kind, reason]
  return { [group]: { removed: hard, less: hard, changed: hard, added: eased, more: eased } }
}

/** Whatever happens to it. */
function any(group: Group, reason: Reason, kind: Kind = 'stricter'): Sense {
  const told: Verdict = [kind, reason]
  return { [group]: { added: told, removed: told, more: told, less: told, changed: told } }
}

/** The same but for some ops of one group. */
function but(sense: Sense, group: Group, verdicts: Verdicts): Sense {
  return { ...sense, [group]: { ...sense[group], ...verdicts } }
}

const wording = any('words', 'wording', 'safe')
/** Filed applications go on by what held when they were filed. */
const kept = any('running', 'keeps', 'safe')
const task = up('departments', 'newTask')
const asked = up('applicants', 'moreAsked')
const unasked = down('applicants', 'moreAsked')
const later = up('applicants', 'later')
const limit = { ...later, ...down('departments', 'sooner'), ...kept }
const narrow = up('applicants', 'narrower')
const wide = down('applicants', 'narrower')
const uncertified = down('applicants', 'noCertificate', 'breaking')
const founded = but(down('departments', 'lessFounded'), 'departments', { changed: ['stricter', 'refounded'] })
const guard = but(task, 'departments', { removed: ['stricter', 'lessGuard'], less: ['stricter', 'lessGuard'] })
const office = any('departments', 'newOffice')
const gone: Verdict = ['stricter', 'officeGone']
const unlawful: Verdict = ['breaking', 'lawLonger']

/** What the table’s lines mean, by name. */
export const senses = {
  wording,
  kept,
  task,
  asked,
  unasked,
  later,
  limit,
  narrow,
  wide,
  founded,
  uncertified,
  /** An upper bound: none is the widest. */
  bound: but(wide, 'applicants', { added: ['stricter', 'narrower'], removed: eased }),
  dropped: { ...down('applicants', 'apart'), ...kept },
  gone: { ...down('applicants', 'apart', 'breaking'), ...task, ...kept },
  another: any('applicants', 'other', 'breaking'),
  others: any('applicants', 'otherPeople'),
  strangers: any('applicants', 'otherPeople', 'breaking'),
  speechless: down('applicants', 'noChoice', 'breaking'),
  office: { ...office, ...any('running', 'officeGone') },
  lead: office,
  offices: { ...task, running: { removed: gone, added: ['safe', 'keeps'] } },
  seal: any('departments', 'seal'),
  code: any('departments', 'otherCode', 'breaking'),
  waits: { ...up('applicants', 'mustWait'), ...down('departments', 'blind'), ...kept },
  begins: { ...up('applicants', 'mustWait'), ...down('departments', 'sooner'), ...kept },
  accepts: { ...later, ...task, ...kept },
  shown: { ...up('applicants', 'moreVisits'), ...task, ...kept },
  visits: up('applicants', 'moreVisits'),
  policy: any('applicants', 'fewerWays'),
  ways: down('applicants', 'fewerWays'),
  issues: { ...but(uncertified, 'applicants', { changed: ['breaking', 'notIssuedHere'] }), ...kept },
  listed: down('applicants', 'noCertificate'),
  place: any('applicants', 'elsewhere', 'safe'),
  read: down('applicants', 'unserved'),
  handled: { ...up('applicants', 'stricterKind'), ...any('departments', 'refounded'), ...kept },
  mode: { ...up('applicants', 'stricterKind'), ...down('departments', 'checkAfter'), ...kept },
  law: {
    ...but(limit, 'applicants', { more: unlawful, removed: unlawful, changed: unlawful, less: eased, added: eased }),
  },
  needs: { ...asked, ...any('departments', 'eases', 'safe'), ...kept },
  step: { ...later, ...task, ...kept },
  refounded: any('departments', 'refounded'),
  signers: guard,
  guard: { ...guard, ...kept },
  stops: { ...later, ...any('departments', 'refounded') },
  time: { ...down('applicants', 'shorterHelp'), ...kept },
  strict: { ...up('applicants', 'stricterKind'), ...kept },
  commits: { ...unasked, ...up('departments', 'checkAfter'), ...kept },
  binds: any('applicants', 'liability'),
  requires: up('applicants', 'liability'),
  checked: down('departments', 'sooner'),
  rule: { ...any('applicants', 'otherRule'), ...kept },
  decides: { ...but(any('applicants', 'otherRule'), 'applicants', { removed: ['stricter', 'byHand'] }), ...kept },
  longer: { ...later, ...down('departments', 'sooner'), ...kept },
  issued: { ...asked, ...task },
  hall: { ...task, ...down('applicants', 'fewerWays') },
  makes: { ...unasked, ...task },
  dear: { ...up('applicants', 'dearer'), ...kept },
  charged: { ...any('applicants', 'dearer'), ...kept },
  authority: any('departments', 'authority'),
  noted: any('departments', 'eases', 'safe'),
  stopped: { ...up('applicants', 'stopped', 'breaking'), ...kept },
  since: any('applicants', 'stopped'),
  type: { ...any('applicants', 'narrower'), ...kept },
  shared: { ...but(unasked, 'applicants', { changed: eased }), ...up('departments', 'mustShare') },
  proof: { ...asked, ...any('departments', 'refounded') },
  /** What is written on paper: more of it is more to write. */
  filled: { ...asked, ...kept },
  abolished: up('departments', 'abolish', 'breaking'),
  number: { ...any('departments', 'eases', 'safe'), ...kept },
  paper: { ...up('applicants', 'paper'), ...task },
  machine: any('running', 'otherMachine', 'safe'),
  path: any('applicants', 'follows', 'safe'),
  dates: { ...any('departments', 'refounded'), ...any('running', 'recounted') },
  starts: { ...any('departments', 'otherRule'), ...kept },
} as const satisfies Readonly<Record<string, Sense>>

export type SenseName = keyof typeof senses

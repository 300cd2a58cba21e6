import type { Ask } from './ask.ts'
import * as bodies from './bodies.ts'

/**
 * Who may do what to whose things, route by route, as law and policy have it: written by hand, and held against the
 * product as it answers. For each principal, whose things: `o` their own (of staff: their department's), `t` another
 * person's (of staff: their department's too), `d` of a department or person that they have nothing to do with, `n`
 * what does not exist; `*` all of these, where a route asks for nothing in particular; `-` none, though there may be some
 * that this world has not. Whoever is not named may not ask at all. `all`: everybody, with or without an account.
 */
export const matrix: Readonly<Record<string, readonly [who: string, ask?: Ask]>> = {
  // The catalogue is public (003 §14, 004 §12).
  'GET /api/bundles': ['all *'],
  'GET /api/items/out-of-force': ['all *'],
  'GET /api/bundles/{bundle}': ['all otd'],
  'GET /api/bundles/{bundle}/notice': ['all otd'],
  'GET /api/bundles/{bundle}/guide': ['all otd'],
  'GET /api/bundles/{bundle}/materials/{material}/blank': ['all otd'],
  'GET /api/bundles/{bundle}/materials/{material}/sample': ['all otd'],
  'GET /api/bundles/{bundle}/flow.svg': ['all otd'],
  'GET /api/bundles/{bundle}/flow': ['all otd'],
  'GET /api/qr.svg': ['all *', { query: 'of=/t/a1' }],
  'GET /api/certificates/{number}': ['all otd'],
  'GET /api/receipts/{number}/verification': ['all *', { query: 'code=x' }],

  // Drafts: the applicant's own; the window's, where somebody came without an account or handed theirs over (003 §28).
  'POST /api/applications': ['applicant *', { body: bodies.newPapers }],
  'GET /api/applications': ['applicant,clerk *'],
  'PUT /api/applications/{application}': ['applicant,clerk o', { at: 'draft', body: bodies.papers }],
  'POST /api/applications/{application}/submission': ['applicant o', { at: 'draft' }],
  'PUT /api/applications/{application}/materials/{material}': [
    'applicant,clerk o',
    { at: 'draft', body: bodies.jsonFile },
  ],
  'PUT /api/applications/{application}/materials/{material}/file': [
    'applicant,clerk o',
    { at: 'draft', query: 'name=a.png', body: bodies.file },
  ],
  'POST /api/applications/{application}/materials/{material}/removal': ['applicant,clerk o', { at: 'draft' }],
  // Of one person's own cases; what the window takes in is of another person each time.
  'POST /api/applications/{application}/materials/{material}/reuse': [
    'applicant o; clerk -',
    { at: 'draft', body: ({ application }) => ({ from: application }) },
  ],
  'GET /api/prefill/{bundle}': ['applicant otd'],
  'POST /api/intakes': ['clerk *', { body: bodies.newPapers }],
  'POST /api/intakes/{application}/takeover': ['clerk otd', { at: 'draft', body: { consent: true } }],
  'POST /api/intakes/{application}/submission': ['clerk o', { at: 'draft' }],

  // What was filed: by its applicant, by the window that looks after it, by whoever supervises (003 §35).
  'GET /api/applications/{application}': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/progress': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/dates.ics': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/flow.svg': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/flow': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/results': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/receipts': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/receipts/{number}': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/receipts/{number}/print': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/materials/{material}/file': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/authority': ['applicant,clerk o; supervisor otd'],
  'GET /api/applications/{application}/clock': ['applicant,clerk o; officer,chief,head ot; supervisor otd'],
  'POST /api/applications/{application}/notice': ['applicant,clerk o', { body: {} }],
  'POST /api/applications/{application}/corrections/{item}': ['applicant,clerk o', { body: {} }],
  'POST /api/applications/{application}/withdrawal': ['applicant,clerk o', { body: {} }],
  'POST /api/applications/{application}/gaps/{material}': ['applicant,clerk o', { material: 'plan', body: {} }],
  'POST /api/applications/{application}/steps/{step}/hearing': ['applicant,clerk o', { body: {} }],
  'POST /api/applications/{application}/items/{item}/people': ['applicant,clerk o', { body: bodies.reason }],

  // By number and telephone, which stand for an account; a rating is the applicant's alone (003 §36).
  'POST /api/progress': ['all otd', { body: bodies.byNumber }],
  'POST /api/progress/rating': ['all otd', { body: (things) => ({ ...bodies.byNumber(things), grade: 5 }) }],
  'POST /api/applications/{application}/rating': ['applicant o', { body: { grade: 5 } }],
  'GET /api/ratings': ['supervisor *'],

  // The window takes in, accepts and hands out for every department (003 §§20, 24, 34).
  'GET /api/acceptances': ['clerk *'],
  'GET /api/acceptances/{application}': ['clerk otd', { at: 'accepting' }],
  'GET /api/acceptances/{application}/materials/{material}/file': ['clerk otd', { at: 'accepting' }],
  'POST /api/acceptances/{application}': ['clerk otd', { at: 'accepting', body: {} }],
  'POST /api/acceptances/{application}/verification': ['clerk otd', { at: 'accepting', body: {} }],
  'POST /api/slips/{application}': ['clerk otd'],
  'GET /api/slips': ['clerk,officer,chief *'],
  'POST /api/slips/{application}/{item}/signature': ['officer,chief ot'],
  'GET /api/deliveries': ['clerk *'],
  'GET /api/deliveries/{application}': ['clerk otd', { at: 'ready' }],
  'POST /api/deliveries/{application}/items/{item}/receipt': ['clerk otd', { at: 'ready' }],
  'POST /api/deliveries/{application}': ['clerk otd', { at: 'ready', body: { way: 'window' } }],

  // A department does its own item, and sees of the application no more than it needs (003 §24).
  'GET /api/tasks': ['officer,chief,head *'],
  'GET /api/tasks/{task}': ['officer,chief,head ot'],
  'GET /api/tasks/{task}/flow.svg': ['officer,chief,head ot'],
  'GET /api/tasks/{task}/flow': ['officer,chief,head ot'],
  'GET /api/tasks/{task}/conditions': ['officer,chief,head ot'],
  'GET /api/tasks/{task}/materials/{material}': ['officer,chief,head ot'],
  'GET /api/tasks/{task}/materials/{material}/file': ['officer,chief,head ot'],
  'POST /api/tasks/{task}/check': ['officer,chief ot', { body: {} }],
  'POST /api/tasks/{task}/sign-in': ['officer,chief ot', { body: {} }],
  'POST /api/tasks/{task}/decision': ['officer,chief ot', { body: { decision: 'granted' } }],
  'POST /api/decisions': ['officer,chief ot', { body: ({ task }) => ({ decision: 'granted', tasks: [task] }) }],
  'POST /api/tasks/{task}/reviews': ['officer,chief ot', { body: { review: 'compliance', passed: true } }],
  'POST /api/tasks/{task}/transfer': ['officer,chief,head ot', { body: { to: 'colleague', reason: '轮休' } }],
  'POST /api/tasks/{task}/co-reviewers': ['officer,chief,head ot', { body: { who: 'expert' } }],
  // Whoever was asked by name, and nobody else.
  'POST /api/tasks/{task}/opinions': ['officer o; chief -', { body: { agrees: true, says: '同意' } }],
  'POST /api/tasks/{task}/countersignature': ['officer,chief,head ot'],
  'POST /api/tasks/{task}/return': ['officer,chief,head ot', { body: bodies.reason }],
  // The head of the organ, or of the government where the item's law says so (行政许可法 42).
  'POST /api/tasks/{task}/extension': ['head ot', { body: { days: 3, reason: '情况复杂' } }],
  'POST /api/tasks/{task}/second-look': ['officer,head ot', { body: { upheld: true, says: '已复核' } }],
  'POST /api/tasks/{task}/post-check': ['officer,head ot', { body: { kept: true, says: '相符' } }],
  'POST /api/tasks/{task}/fix': ['officer,head ot', { body: bodies.says }],
  'POST /api/tasks/{task}/revocation': ['officer,head ot', { body: { reason: '虚假承诺', basis: '行政许可法 69' } }],
  'POST /api/tasks/{task}/hand-over': ['officer,chief ot'],
  'POST /api/delegations': ['head *', { body: bodies.delegation }],
  'GET /api/delegations': ['head *'],
  'POST /api/delegations/{delegation}/end': ['head ot'],

  // Special steps and letters (003 §32, 002 §7): the item's own department, and the one that is asked.
  'POST /api/tasks/{task}/steps': ['officer,chief ot', { body: { kind: 'hearing', reason: '法律规定' } }],
  'GET /api/tasks/{task}/steps': ['officer,chief,head ot'],
  'POST /api/tasks/{task}/steps/{step}/notice': ['officer,chief ot', { body: { days: 3, says: '所需时间' } }],
  'POST /api/tasks/{task}/steps/{step}/hearing': ['officer,chief ot', { body: bodies.hearing }],
  'POST /api/tasks/{task}/steps/{step}/objection': ['officer,chief ot', { body: bodies.says }],
  'POST /api/tasks/{task}/steps/{step}/end': ['officer,chief ot', { body: bodies.record }],
  'POST /api/tasks/{task}/letters': ['officer,chief ot', { body: ({ asks }) => ({ to: asks, asks: '请核查' }) }],
  'GET /api/letters': ['officer,head *'],
  'GET /api/letters/{letter}': ['officer,head ot'],
  'GET /api/letters/{letter}/materials/{material}': ['officer,head ot'],
  'POST /api/letters/{letter}/answer': ['officer,head ot', { body: { confirms: true, says: '属实' } }],

  // Supervision (003 §七): cards are shown by supervisors and answered by the department; the public observes masked cases.
  'GET /api/cards': ['officer,head,supervisor *'],
  'GET /api/board': ['officer,head *'],
  'GET /api/attempts': ['supervisor *'],
  'GET /api/applications/{application}/cards': ['officer,head ot; supervisor otd'],
  'POST /api/applications/{application}/cards': ['supervisor otd', { body: ({ item }) => ({ item, says: '推诿' }) }],
  'POST /api/applications/{application}/cards/{card}/explanation': ['officer,head ot', { body: bodies.says }],
  'POST /api/applications/{application}/cards/{card}/rectification': ['officer,head ot', { body: bodies.says }],
  'POST /api/applications/{application}/cards/{card}/review': ['supervisor otd', { body: bodies.verdict }],
  'POST /api/applications/{application}/items/{item}/end': ['supervisor otd', { body: bodies.reason }],
  'PUT /api/clerks/{clerk}/qualifications': ['supervisor *', { body: { items: ['a'], until: '2027-12-31' } }],
  'GET /api/clerks/{clerk}/qualifications': ['supervisor *'],
  'GET /api/reports/counters': ['supervisor *'],
  'GET /api/reports/on-the-spot': ['supervisor *'],
  'POST /api/credit/{person}/repair': ['supervisor otd', { body: bodies.reason }],
  'GET /api/observed': ['observer *'],
  'GET /api/observed/{case}': ['observer otd'],
  'POST /api/tips': ['observer *', { body: bodies.says }],
  'GET /api/tips': ['observer,supervisor,officer,head *'],
  'POST /api/tips/{tip}/assignment': ['supervisor otd', { body: { department: 'office-a' } }],
  'POST /api/tips/{tip}/answer': ['officer,head ot', { body: bodies.says }],
  'POST /api/tips/{tip}/closure': ['supervisor otd', { body: { found: false, says: '不属实' } }],

  // The library (004 §§5, 12): proposed by one, approved by another, seen by whoever supervises.
  'GET /api/ledger': ['supervisor *'],
  'POST /api/proposals': ['designer *', { body: bodies.proposal }],
  'PUT /api/proposals/{proposal}': ['designer o', { body: bodies.proposal }],
  'POST /api/proposals/{proposal}/submission': ['designer o'],
  'POST /api/proposals/{proposal}/withdrawal': ['designer o', { body: {} }],
  'POST /api/proposals/{proposal}/approval': ['publisher otd'],
  'POST /api/proposals/{proposal}/return': ['publisher otd', { body: bodies.reason }],
  'GET /api/proposals': ['designer,publisher,supervisor *'],
  'GET /api/proposals/{proposal}': ['designer,publisher,supervisor otd'],
  'GET /api/proposals/{proposal}/sources': ['designer,publisher,supervisor otd'],

  // Signing in is for whoever proves who they are; accounts of staff are the administrator's.
  'GET /api/session': ['all *'],
  'POST /api/session': ['all *', { body: bodies.account }],
  'POST /api/session/end': ['all *'],
  // Whoever has no session has no password to change.
  'POST /api/session/password': ['staff,applicant *', { body: { old: 'x', new: 'correct horse staple' } }],
  'GET /sign-in/oidc': ['all *'],
  'GET /sign-in/back': ['all *'],
  'POST /api/accounts': ['all *', { body: { ...bodies.account, login: 'somebody.else', name: '王五' } }],
  'GET /api/first-links/{link}': ['all otd'],
  'POST /api/first-links/{link}': ['all otd', { body: { ...bodies.account, login: 'newcomer' } }],
  // Of applicants, whose identity the window checks; that it was done is there for whoever supervises.
  'POST /api/accounts/recovery': ['clerk *', { body: { login: bodies.account.login } }],
  'GET /api/accounts/recoveries': ['supervisor *'],
  'GET /api/accounts': ['administrator *'],
  'GET /api/colleagues': ['officer,chief,head *'],
  'POST /api/accounts/invitations': ['administrator *', { body: { role: 'clerk', name: '赵六' } }],
  'POST /api/accounts/{account}/end': ['administrator otd'],
  'POST /api/accounts/{account}/link': ['administrator otd'],
}

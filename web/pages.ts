/** Which of the two programs a page belongs to: for everybody, or for those who work in offices and at windows. */
export type Entry = 'public' | 'staff'

/** An address of a page. `:name` stands for a part of it. */
export interface PageAddress {
  readonly path: string
  readonly entry: Entry
  /** The file of the page below pages/, without its ending. */
  readonly page: string
  /** What it asks first, so that the browser can fetch it while the program still loads. Only what anyone may ask. */
  readonly data?: readonly string[]
}

/** Every address that people can open, once. The server knows by it what is a page, the programs draw by it. */
export const pages = [
  { path: '/', entry: 'public', page: 'find/home', data: ['/api/bundles'] },
  { path: '/s/:bundle', entry: 'public', page: 'find/bundle', data: ['/api/bundles/:bundle'] },
  { path: '/s/:bundle/guide', entry: 'public', page: 'find/guide', data: ['/api/bundles/:bundle'] },
  { path: '/s/:bundle/notice', entry: 'public', page: 'find/notice', data: ['/api/bundles/:bundle'] },
  { path: '/a/:id', entry: 'public', page: 'apply/tasks' },
  { path: '/a/:id/answers', entry: 'public', page: 'apply/answers' },
  { path: '/a/:id/agent', entry: 'public', page: 'apply/agent' },
  { path: '/a/:id/form/:section', entry: 'public', page: 'apply/form' },
  { path: '/a/:id/materials', entry: 'public', page: 'apply/materials' },
  { path: '/a/:id/check', entry: 'public', page: 'apply/check' },
  { path: '/a/:id/done', entry: 'public', page: 'apply/done' },
  { path: '/my', entry: 'public', page: 'follow/my' },
  { path: '/t', entry: 'public', page: 'follow/find' },
  { path: '/t/:no', entry: 'public', page: 'follow/progress' },
  { path: '/t/:no/fix', entry: 'public', page: 'follow/fix' },
  { path: '/t/:no/result', entry: 'public', page: 'follow/result' },
  { path: '/t/:no/rate', entry: 'public', page: 'follow/rate' },
  { path: '/guides', entry: 'public', page: 'find/guides', data: ['/api/bundles'] },
  { path: '/accessibility', entry: 'public', page: 'help/accessibility' },
  { path: '/sign-in', entry: 'public', page: 'sign-in/sign-in' },
  { path: '/register', entry: 'public', page: 'sign-in/register' },
  { path: '/first/:link', entry: 'public', page: 'sign-in/first' },
  { path: '/account', entry: 'public', page: 'sign-in/account' },
  { path: '/demo', entry: 'public', page: 'sign-in/demo' },
  { path: '/o', entry: 'staff', page: 'office/inbox' },
  { path: '/o/letters', entry: 'staff', page: 'office/letters' },
  { path: '/o/letters/:letter', entry: 'staff', page: 'office/letter' },
  { path: '/o/slips', entry: 'staff', page: 'office/slips' },
  { path: '/o/cards', entry: 'staff', page: 'office/cards' },
  { path: '/o/delegations', entry: 'staff', page: 'office/delegations' },
  { path: '/o/:task', entry: 'staff', page: 'office/task' },
  { path: '/w', entry: 'staff', page: 'window/home' },
  { path: '/w/accept', entry: 'staff', page: 'window/begin' },
  { path: '/w/accept/:id', entry: 'staff', page: 'window/accept' },
  { path: '/w/accept/:id/notice', entry: 'staff', page: 'window/notice' },
  { path: '/w/recovery', entry: 'staff', page: 'window/recovery' },
  { path: '/w/issue', entry: 'staff', page: 'window/issue-list' },
  { path: '/w/issue/:id', entry: 'staff', page: 'window/issue' },
  { path: '/admin', entry: 'staff', page: 'admin/accounts' },
] as const satisfies readonly PageAddress[]

type Listed = (typeof pages)[number]

/** The pages of the program for everybody. */
export type PublicPage = Extract<Listed, { entry: 'public' }>['page']

/** The pages of the program for offices and windows. */
export type StaffPage = Extract<Listed, { entry: 'staff' }>['page']

import type { Page } from 'playwright-core'
import type { Principal } from '../../lib/application/may.ts'
import { answers } from '../browser/newborn-draft.ts'
import { applicant, clerk, officerOf } from '../browser/town.ts'
import type { Thing, World } from './world.ts'

/** Who opens a page: nobody in particular, somebody with a session, or an applicant with a built-in account. */
export type Visitor = 'anyone' | 'account' | Principal

/** A page in the world, as somebody sees it. */
export interface Place {
  /** As in web/pages.ts. */
  readonly path: string
  readonly who: Visitor
  /** What stands for the address's part that is not a bundle or a section. */
  readonly of?: Thing
  readonly query?: string
  /**
   * How its mistakes are brought about. Absent: by emptying the form that it has and sending it; a page with a form that
   * then shows no mistake fails. `none`: its form cannot be wrong. Otherwise what opens the form first, in a dialog or not.
   */
  readonly mistake?: 'none' | ((page: Page) => Promise<void>)
  /** Judged by Lighthouse, as on a phone or on an office's computer. */
  readonly judged?: 'mobile' | 'desktop'
}

const security = officerOf('public-security')
const head: Principal = { role: 'head', id: 'head-public-security', department: 'public-security' }
const situation = `?${new URLSearchParams(answers)}`

/** Every page of web/pages.ts has a line here; the same page may stand in it more than once. */
export const places: readonly Place[] = [
  { path: '/', who: 'anyone', judged: 'mobile', mistake: 'none' },
  { path: '/s/:bundle', who: 'anyone', judged: 'mobile' },
  { path: '/s/:bundle/guide', who: 'anyone', judged: 'mobile' },
  { path: '/s/:bundle/notice', who: 'anyone', query: situation, judged: 'mobile' },
  { path: '/guides', who: 'anyone' },
  { path: '/accessibility', who: 'anyone' },
  { path: '/sign-in', who: 'anyone' },
  { path: '/register', who: 'anyone' },
  { path: '/first/:link', who: 'anyone', of: 'link' },
  { path: '/account', who: 'account' },
  { path: '/demo', who: 'anyone' },

  { path: '/a/:id', who: applicant, of: 'draft' },
  { path: '/a/:id/answers', who: applicant, of: 'draft', mistake: 'none' },
  { path: '/a/:id/agent', who: applicant, of: 'draft', mistake: choose('受他人委托') },
  { path: '/a/:id/form/:section', who: applicant, of: 'draft', judged: 'mobile' },
  { path: '/a/:id/materials', who: applicant, of: 'draft' },
  { path: '/a/:id/check', who: applicant, of: 'draft' },
  { path: '/a/:id/done', who: applicant, of: 'submitted' },

  { path: '/my', who: applicant },
  { path: '/t', who: 'anyone' },
  { path: '/t/:no', who: applicant, of: 'submitted', judged: 'mobile' },
  { path: '/t/:no', who: applicant, of: 'delivered' },
  { path: '/t/:no', who: 'anyone', of: 'refused' },
  { path: '/t/:no/fix', who: applicant, of: 'corrected' },
  { path: '/t/:no/fix', who: applicant, of: 'noticed' },
  { path: '/t/:no/result', who: applicant, of: 'delivered' },
  { path: '/t/:no/result', who: applicant, of: 'refused' },
  { path: '/t/:no/rate', who: applicant, of: 'delivered' },

  { path: '/o', who: security, judged: 'desktop' },
  { path: '/o/:task', who: security, of: 'task', judged: 'desktop', mistake: press('不予') },
  { path: '/o/letters', who: security },
  { path: '/o/letters/:letter', who: security, of: 'letter', mistake: press('答复') },
  { path: '/o/slips', who: security },
  { path: '/o/delegations', who: head, mistake: press('授权') },
  { path: '/o/cards', who: security },

  { path: '/w', who: clerk },
  { path: '/w/accept', who: clerk },
  { path: '/w/accept/:id', who: clerk, of: 'received', mistake: 'none' },
  { path: '/w/accept/:id', who: clerk, of: 'intake', judged: 'desktop' },
  { path: '/w/accept/:id/notice', who: clerk, of: 'intake' },
  { path: '/w/recovery', who: clerk },
  { path: '/w/issue', who: clerk },
  { path: '/w/issue/:id', who: clerk, of: 'decided', mistake: 'none' },
  { path: '/w/issue/:id', who: clerk, of: 'ready' },

  { path: '/admin', who: { role: 'administrator', id: 'admin' } },
]

/** Where a place is, without the server's name. */
export function addressOf({ path, of, query = '' }: Place, { ids }: World): string {
  const known: Readonly<Record<string, string>> = { bundle: 'newborn', section: 'mother' }
  return path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? (of ? ids[of] : name)) + query
}

/** `/t/:no (delivered)` */
export const nameOf = ({ path, of }: Place): string =>
  places.filter((place) => place.path === path).length > 1 ? `${path} (${of ?? ''})` : path

function press(name: string) {
  return (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
}

function choose(name: string) {
  return (page: Page) => page.getByRole('radio', { name }).check()
}

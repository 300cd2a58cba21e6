import type { Principal } from '../../lib/application/may.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { type Application, findPresent } from '../../lib/desk/changes/application.ts'
import type { Reply } from '../../lib/desk/door.ts'
import type { Town } from '../product/people.ts'
import type { Chance } from './chance.ts'

/** One application and the people around it. */
export interface Life {
  readonly town: Town
  readonly bundle: Bundle
  readonly chance: Chance
  readonly application: string
  /** Whether people still do things that they should not. */
  readonly wild: boolean
}

export const applicant: Principal = { role: 'applicant', id: 'zhang' }
export const clerk: Principal = { role: 'clerk', id: 'window-1' }
export const supervisor: Principal = { role: 'supervisor', id: 'jian-1' }

/** The nth officer of an item's department. */
export const officer = (item: string, n = 1): Principal => ({
  role: 'officer',
  id: `officer-${item}-${n}`,
  department: `office-${item}`,
  ...(n === 1 && { hall: true }),
})

export const head = (item: string): Principal => ({ role: 'head', id: `head-${item}`, department: `office-${item}` })

/** The application as it stands at this moment. */
export async function look({ town, application }: Life): Promise<Application> {
  const present = await findPresent(town.product.ports, application)
  if (!present) throw new Error('the application is gone')
  return present
}

/** Asks, and takes every answer but a bug's; the same request twice gets the same answer. */
export async function say(life: Life, who: Principal, method: string, path: string, body?: unknown): Promise<Reply> {
  const { town, chance } = life
  const again = chance.percent(5) ? `r-${chance.below(2 ** 30)}` : undefined
  const reply = await town.ask(who, method, path, body, again)
  if (reply.status >= 500) throw new Error(`${method} ${path}: ${reply.status}`)
  if (again === undefined || reply.status >= 400) return reply
  const second = await town.ask(who, method, path, body, again)
  if (JSON.stringify(second) !== JSON.stringify(reply))
    throw new Error(`${method} ${path} answered differently when repeated`)
  return reply
}

export const applicationOf = ({ application }: Life): string => `/api/applications/${application}`
export const taskOf = ({ application }: Life, item: string): string => `/api/tasks/${application}.${item}`

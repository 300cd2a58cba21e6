import type { Bundle, Delivery } from '../../lib/bundle/model.ts'
import { clerk, officerOf, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

/** a on paper, with something to be looked at when it is handed out; b and c electronic. */
export function issuingBundle(policy: Delivery['policy'] = 'together', paper: readonly string[] = ['a']): Bundle {
  const bundle = sampleBundle({ a: {}, b: {}, c: {} })
  const { items, certificates } = bundle.catalogue
  return {
    ...bundle,
    deliver: { policy, ways: ['window', 'mail', 'electronic'] },
    catalogue: {
      ...bundle.catalogue,
      items: Object.fromEntries(
        Object.entries(items).map(([id, item]) => [id, paper.includes(id) ? { ...item, atIssue } : item]),
      ),
      certificates: Object.fromEntries(
        Object.entries(certificates).map(([id, certificate]) => [
          id,
          paper.includes(id.slice(0, 1)) ? { ...certificate, medium: 'paper' } : certificate,
        ]),
      ),
    },
  }
}

export const atIssue = ['核验身份证原件', '收回旧证']

/** What the law asks for at the window. */
export const signed = { way: 'window', receiver: '张三', identity: true }
export const checked = { checked: { a: atIssue } }

export const handOut = ({ ask }: Town, application: string, body: unknown, who = clerk) =>
  ask(who, 'POST', `/api/deliveries/${application}`, body)

export const sendOver = ({ ask }: Town, application: string, item: string, who = officerOf(item)) =>
  ask(who, 'POST', `/api/tasks/${application}.${item}/hand-over`)

export const takeOver = ({ ask }: Town, application: string, item: string, who = clerk) =>
  ask(who, 'POST', `/api/deliveries/${application}/items/${item}/receipt`)

/** Both signatures, one after the other. */
export async function carry(town: Town, application: string, item: string): Promise<void> {
  for (const sign of [sendOver, takeOver]) {
    const { status, body } = await sign(town, application, item)
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
}

/** The applications in a list of the window. */
export async function listed({ ask }: Town, list = 'to-issue'): Promise<readonly string[]> {
  const { body } = await ask(clerk, 'GET', `/api/deliveries?list=${list}`)
  return (body as { deliveries: { application: string }[] }).deliveries.map(({ application }) => application)
}

/** What the window sees of an application. */
export async function seeDelivery({ ask }: Town, application: string) {
  const { status, body } = await ask(clerk, 'GET', `/api/deliveries/${application}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as {
    status: string
    notifiedAt?: number
    items: { id: string; issuable: boolean; deliveredAt?: number; takenOver?: unknown }[]
    record: { items: string[]; at: number; tracking?: string }[]
  }
}

/** The kinds of what happened, in order. */
export async function kindsOf({ ask }: Town, application: string, who: Parameters<Town['ask']>[0]) {
  const { body } = await ask(who, 'GET', `/api/applications/${application}`)
  return (body as { history: { what: string; at: number }[] }).history
}

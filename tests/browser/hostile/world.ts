import type { Principal } from '../../../lib/application/may.ts'
import { publish } from '../../../lib/desk/publish.ts'
import { invite } from '../../../lib/desk/signing-in/first-links.ts'
import type { PagesTown } from '../town.ts'
import { makeAtWindow, makeDelivered, makeReviewed, makeRunning, makeWithdrawn, suspendItems } from './acts.ts'
import { hostileBundle, reviewedBundle } from './bundle.ts'
import { draftCase } from './cases.ts'
import { debtor, owner } from './people.ts'
import { createTexts, type Texts } from './texts.ts'

/** A town full of hostile texts, and where in it what can be looked at. */
export async function makeWorld(town: PagesTown, texts: Texts) {
  const { ports } = town.product
  await publish(ports, hostileBundle(texts, 'hostile'))
  await publish(ports, { ...hostileBundle(createTexts(), 'counter'), accept: { by: 'counter' } })
  await publish(ports, reviewedBundle(hostileBundle(createTexts(), 'reviewed')))
  const reviewed = await makeReviewed(town, texts)
  const draft = await draftCase(town, texts, { bundle: 'hostile', nth: 4, files: ['a', 'b'] })
  const running = await makeRunning(town, texts)
  const delivered: string[] = []
  for (let nth = 0; nth < 5; nth++) delivered.push(await makeDelivered(town, texts, nth))
  const withdrawn = await makeWithdrawn(town, texts)
  const atWindow = await makeAtWindow(town, texts)
  await suspendItems(town, texts)
  const { link } = await invite(ports, { role: 'clerk', hall: true }, '<script>xss()</script>"><svg onload=xss()>')
  const ids = [running.id, delivered[1] ?? '', withdrawn, atWindow.told, atWindow.refused]
  const lists = await Promise.all(ids.map((id) => listReceipts(town, owner, id)))
  const receipts = Object.values(Object.fromEntries(lists.flat())).map(String)
  const debts = (await listReceipts(town, debtor, reviewed)).map(([, path]) => path)
  return { draft, reviewed, ...running, delivered, withdrawn, ...atWindow, link, receipts, debts }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

interface Listed {
  readonly number: string
  readonly kind: string
  readonly item?: string
}

/** The addresses of a case's receipts to be printed, by what they are of. */
async function listReceipts(town: PagesTown, who: Principal, id: string) {
  const place = `/api/applications/${id}/receipts`
  const { receipts } = await town.as(who)<{ receipts: readonly Listed[] }>('GET', place)
  return receipts.map(({ number, kind, item = '' }) => [kind + item, `${place}/${number}/print`] as const)
}

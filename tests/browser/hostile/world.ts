import { publish } from '../../../lib/desk/publish.ts'
import { invite } from '../../../lib/desk/signing-in/first-links.ts'
import type { PagesTown } from '../town.ts'
import { makeAtWindow, makeDelivered, makeRunning, makeWithdrawn } from './acts.ts'
import { hostileBundle } from './bundle.ts'
import { draftCase } from './cases.ts'
import { owner } from './people.ts'
import { createTexts, type Texts } from './texts.ts'

/** A town full of hostile texts, and where in it what can be looked at. */
export async function makeWorld(town: PagesTown, texts: Texts) {
  const { ports } = town.product
  await publish(ports, hostileBundle(texts, 'hostile'))
  await publish(ports, { ...hostileBundle(createTexts(), 'counter'), accept: { by: 'counter' } })
  const draft = await draftCase(town, texts, { bundle: 'hostile', nth: 4, files: ['a', 'b'] })
  const running = await makeRunning(town, texts)
  const delivered: string[] = []
  for (let nth = 0; nth < 5; nth++) delivered.push(await makeDelivered(town, texts, nth))
  const withdrawn = await makeWithdrawn(town, texts)
  const atWindow = await makeAtWindow(town, texts)
  const { link } = await invite(ports, { role: 'clerk', hall: true }, '<script>xss()</script>"><svg onload=xss()>')
  const ids = [running.id, delivered[1] ?? '', withdrawn, atWindow.told, atWindow.refused]
  const receipts: string[] = []
  for (const id of ids) receipts.push(...(await listReceipts(town, id)))
  return { draft, ...running, delivered, withdrawn, ...atWindow, link, receipts }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** The addresses of a case's receipts to be printed. */
async function listReceipts(town: PagesTown, id: string): Promise<readonly string[]> {
  const place = `/api/applications/${id}/receipts`
  const { receipts } = await town.as(owner)<{ receipts: readonly { number: string }[] }>('GET', place)
  return receipts.map(({ number }) => `${place}/${number}/print`)
}

import type { Principal } from '../../lib/application/may.ts'
import { applicant, type Town } from './people.ts'

export interface SeenReceipt {
  number: string
  kind: string
  title: { zh: string }
  day: string
  seal: string
  code: string
  item?: string
  end?: { zh: string }
}

export async function receiptsOf({ ask }: Town, application: string, who: Principal = applicant) {
  const { status, body } = await ask(who, 'GET', `/api/applications/${application}/receipts`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return (body as { receipts: SeenReceipt[] }).receipts
}

/** The texts of a document's lines, by their labels. */
export async function textsOf({ ask }: Town, application: string, number: string) {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}/receipts/${number}`)
  const { lines } = body as { lines: { label: { zh: string }; text: string }[] }
  const texts: Record<string, string[]> = {}
  for (const { label, text } of lines) texts[label.zh] = [...(texts[label.zh] ?? []), text]
  return texts
}

/** The texts of the application's one document of a kind, for an item where it is given. */
export async function theOne(town: Town, application: string, kind: string, item?: string) {
  const all = (await receiptsOf(town, application)).filter((each) => each.kind === kind && each.item === item)
  const [one] = all
  if (!one || all.length > 1) throw new Error(`${all.length} documents ${kind}`)
  return { ...one, texts: await textsOf(town, application, one.number) }
}

export const printed = ({ ask }: Town, application: string, number: string) =>
  ask(applicant, 'GET', `/api/applications/${application}/receipts/${number}/print`)

import * as z from 'zod'
import { sayAgent } from '../application/agent/agent.ts'
import type { Dossier } from '../application/dossier.ts'
import type { Entry } from '../application/events.ts'
import { fold } from '../application/fold.ts'
import { receiptsOf } from '../application/receipts/index.ts'
import { codeOf } from '../application/receipts/number.ts'
import type { Receipt, ReceiptLine } from '../application/receipts/receipt.ts'
import { type ReceiptEnd, receiptEnds, receiptKinds, receiptLabels } from '../application/receipts/words.ts'
import type { ApplicationState } from '../application/state.ts'
import { dayOf, printDay } from '../rules/calendar/day.ts'
import { findApplication } from './changes/application.ts'
import { getLaw } from './law.ts'
import type { Ports } from './ports.ts'
import { type EntryRow, entriesOf, type PapersRow, papersKey } from './rows/application.ts'

/** A document with the code under which it can be verified. */
export interface IssuedReceipt extends Receipt {
  readonly code: string
  /** Of a grant that holds no more, or never did. */
  readonly end?: ReceiptEnd
}

/**
 * Every document of an application, in the order in which they came about; empty for a draft. Each is made from its own
 * entry with the law that held then, so that a reprint years later is the same.
 */
export async function readReceipts(ports: Ports, id: string): Promise<readonly IssuedReceipt[]> {
  const application = await findApplication(ports, id)
  if (!application) return []
  const rows = (await ports.table.query(entriesOf(id))) as readonly EntryRow[]
  const byAgent = await agentLines(ports, application)
  const receipts: IssuedReceipt[] = []
  let before: ApplicationState | undefined
  for (const { entry, link } of rows) {
    const dossier = await standAt(ports, application, before, entry)
    const made = receiptsOf({ entry, dossier, before, present: application.state })
    const issue = (receipt: Receipt): IssuedReceipt => ({
      ...receipt,
      lines: [...receipt.lines, ...byAgent],
      code: codeOf(link),
      end: findEnd(receipt, application.state),
    })
    receipts.push(...made.map(issue))
    before = dossier.state
  }
  return receipts
}

/** A document stays as it was given out; whether the grant in it holds is told beside it. */
function findEnd({ kind, item = '' }: Receipt, { items }: ApplicationState): ReceiptEnd | undefined {
  const standing = kind === 'granted' ? items[item] : undefined
  if (standing?.postCheck?.revoked) return 'revoked'
  return standing?.outcome === undefined || standing.outcome === 'granted' ? undefined : 'void'
}

/** 代办人 X 受 Y 委托: on every document of a case that an agent filed; the record itself has no names. */
async function agentLines({ table }: Ports, { id, state }: Dossier): Promise<readonly ReceiptLine[]> {
  if (!state.agent) return []
  const row = (await table.get(papersKey(id))) as PapersRow | undefined
  return row?.papers.agent ? [{ label: 'agent', text: sayAgent(row.papers.agent) }] : []
}

async function standAt(
  ports: Ports,
  { id, bundle }: Dossier,
  before: ApplicationState | undefined,
  entry: Entry,
): Promise<Dossier> {
  const state = fold(before, entry)
  return { id, bundle, state, law: await getLaw(ports, state.law) }
}

/** What a document is called, by its kind. */
const title = z.object({ zh: z.string(), en: z.string() })

export const receiptView = z.object({
  number: z.string(),
  kind: z.string(),
  title,
  day: z.string().describe('Its date in China, as `2026-11-23`'),
  at: z.number(),
  item: z.string().optional(),
  seal: z.string(),
  code: z.string().describe('With its number, what it is verified by'),
  end: title.optional().describe('Why the grant in it holds no more: it was revoked, or came to nothing'),
})

export const receiptWhole = receiptView.extend({
  application: z.string(),
  lines: z.array(z.object({ label: title, text: z.string() })),
})

export type WholeReceipt = z.infer<typeof receiptWhole>

export function viewReceipt({ number, kind, at, item, seal, code, end }: IssuedReceipt): z.infer<typeof receiptView> {
  const { zh, en } = receiptKinds[kind]
  const day = printDay(dayOf(at))
  return { number, kind, title: { zh, en }, day, at, item, seal, code, end: end && receiptEnds[end] }
}

export function viewWhole(application: string, receipt: IssuedReceipt): WholeReceipt {
  const lines = receipt.lines.map(({ label, text }) => ({ label: { ...receiptLabels[label] }, text }))
  return { ...viewReceipt(receipt), application, lines }
}

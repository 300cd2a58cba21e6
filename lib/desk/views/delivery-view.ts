import * as z from 'zod'
import { hasResult, isCarried, issuable } from '../../application/issuing/results.ts'
import type { Application } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { nameStaff } from '../signing-in/name-staff.ts'
import type { Language } from '../words.ts'
import { itemView, viewItems } from './view.ts'

const signature = z.object({ by: z.string(), at: z.number() })

/** Where the result of an item is. */
export const carriage = z.object({
  carried: z.boolean().describe('On paper: the department carries it to the window'),
  handedOver: signature.optional(),
  takenOver: signature.optional(),
  deliveredAt: z.number().optional().describe('已送达'),
})

/** An item as the issuing window sees it: its result, where that is, and what is to be looked at when it is handed out. */
export const deliveryItem = itemView.extend({
  ...carriage.shape,
  issuable: z.boolean().describe('待发证'),
  atIssue: z.array(z.string()).describe('What the department asks to be checked or taken at issue'),
})

/** 送达记录: the application's one record, with everything that was handed out. */
export const deliveryRecord = z.array(
  z.object({
    at: z.number(),
    by: z.string(),
    byName: z.string().optional().describe('Of the clerk, where they have an account'),
    way: z.string(),
    items: z.array(z.string()),
    receiver: z.string().optional(),
    identity: z.boolean().optional(),
    tracking: z.string().optional(),
    checked: z.record(z.string(), z.array(z.string())).optional(),
  }),
)

export function viewDeliveryItems(application: Application, language: Language = 'zh'): z.infer<typeof deliveryItem>[] {
  const { state, bundle } = application
  const ready = issuable(application)
  return viewItems(application, language).flatMap((view) => {
    const standing = state.items[view.id]
    if (!standing || standing.status === 'not-applicable') return []
    return [
      {
        ...view,
        ...viewCarriage(application, view.id),
        issuable: ready.includes(view.id),
        atIssue: standing.outcome === 'granted' ? [...(bundle.catalogue.items[view.id]?.atIssue ?? [])] : [],
      },
    ]
  })
}

export function viewCarriage(application: Application, item: string): z.infer<typeof carriage> {
  const { handedOver, takenOver, issuedAt } = application.state.items[item] ?? {}
  // Records of before hand-outs named their items.
  const delivered = hasResult(application.state, item) ? application.state.deliveredAt : undefined
  return {
    carried: isCarried(application, item),
    handedOver: handedOver && { ...handedOver },
    takenOver: takenOver && { ...takenOver },
    deliveredAt: issuedAt ?? delivered,
  }
}

/** Whether the window has, or had, anything to do with the application's results. */
export function concernsWindow({ state }: Application): boolean {
  return (
    state.status === 'ready' ||
    state.status === 'delivered' ||
    Object.keys(state.items).some((item) => hasResult(state, item))
  )
}

export async function readDeliveryRecord(ports: Ports, id: string): Promise<z.infer<typeof deliveryRecord>> {
  const rows = (await ports.table.query(entriesOf(id))) as readonly EntryRow[]
  const entries = rows.flatMap(({ entry }) => (entry.kind === 'issued' || entry.kind === 'delivered' ? [entry] : []))
  const names = await nameStaff(ports, new Set(entries.map(({ by }) => by.id)))
  return entries.map((entry) => {
    const { at, by, way, items = [], receiver, identity, tracking, checked } = entry
    return {
      at,
      by: by.id,
      byName: names.get(by.id),
      way,
      items: [...items],
      receiver,
      identity,
      tracking,
      checked: checked && Object.fromEntries(Object.entries(checked).map(([item, points]) => [item, [...points]])),
    }
  })
}

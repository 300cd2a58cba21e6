import type { Item } from '../../lib/bundle/model.ts'
import { publish } from '../../lib/desk/publish.ts'
import { getCurrent } from '../../lib/desk/versions.ts'
import { fileOne, readWalk } from './office-town.ts'
import { applicant, type PagesTown } from './town.ts'

type Changed = Readonly<Record<string, Partial<Item>>>

/** 开办餐饮店 as it is published, accepted by the system alone, with what a test gives its items; under an id of its own. */
export async function publishShop({ product: { ports } }: PagesTown, changed: Changed = {}): Promise<void> {
  const { bundle } = await getCurrent(ports, 'catering')
  const { accept: _, catalogue, ...rest } = bundle
  const items = Object.entries(catalogue.items).map(([id, item]) => [id, { ...item, ...changed[id] }])
  await publish(ports, { ...rest, id: 'shop', catalogue: { ...catalogue, items: Object.fromEntries(items) } })
}

interface Filing {
  /** As this walk of the bundle has it. */
  readonly walk?: string
  readonly answers?: Readonly<Record<string, string>>
  readonly who?: string
}

/** A shop that was filed online and is on its departments' tables; its number. */
export function fileShop(town: PagesTown, { walk = 'granted', answers = {}, who = applicant.id }: Filing = {}) {
  const papers = readWalk('catering', walk)
  return fileOne(town, { ...papers, bundle: 'shop', answers: { ...papers.answers, ...answers } }, who)
}

import { invite } from '../../lib/desk/signing-in/first-links.ts'
import { beginDraft } from '../browser/newborn-draft.ts'
import { clerk, openPagesTown, type PagesTown } from '../browser/town.ts'
import { askInWriting, beginBroad, carryPapers, empowerClerk, showCard, takeIn } from './prepare.ts'
import { walkPart } from './walk-part.ts'

/** A town in which every page has something to show. */
export interface World {
  readonly town: PagesTown
  /** By what they are: a case's id, or what else stands in an address. */
  readonly ids: Readonly<Record<Thing, string>>
}

export type Thing =
  /** Begun online, half of its form filled. */
  | 'draft'
  /** Filed; every department has a task of it. */
  | 'submitted'
  /** An item's officer asks for a correction. */
  | 'corrected'
  /** The window asks for what is missing before it accepts. */
  | 'noticed'
  /** Filed online, waits for the window's acceptance. */
  | 'received'
  /** Begun at the window. */
  | 'intake'
  /** All results are there, those on paper still in the departments. */
  | 'decided'
  /** All results are at the window, to be handed over. */
  | 'ready'
  | 'delivered'
  /** Refused in part, delivered. */
  | 'refused'
  /** Has 300 fields in one section. */
  | 'broad'
  /** A task of an officer of public security. */
  | 'task'
  /** What another department asks public security in writing. */
  | 'letter'
  /** The secret of a link by which somebody sets a first password. */
  | 'link'

/** How many more cases fill the inbox. */
const others = 15

export async function openWorld(): Promise<World> {
  const town = await openPagesTown('bundles', { demo: true })
  const newborn = (walk: string, ends: string, steps?: number) =>
    walkPart(town, { bundle: 'newborn', walk, ends, steps })
  const catering = (ends: string, steps: number) =>
    walkPart(town, { bundle: 'catering', walk: 'completed-at-the-window', ends, steps })
  await empowerClerk(town, 'catering')
  for (let i = 0; i < others; i++) await newborn('granted', 'in-progress', 0)
  const submitted = await newborn('granted', 'in-progress', 0)
  const ids = {
    submitted,
    task: `${submitted}.household-registration`,
    letter: await askInWriting(town, submitted),
    corrected: await newborn('corrected', 'in-progress', 3),
    decided: await newborn('granted', 'ready', 7),
    ready: await newborn('granted', 'ready', 7),
    delivered: await newborn('granted', 'delivered'),
    refused: await newborn('refused', 'delivered'),
    received: await catering('checking', 0),
    noticed: await catering('correcting', 1),
    draft: await beginDraft(town, { 'mother.name': '李梅', 'child.name': '张小宝' }),
    intake: await takeIn(town),
    broad: await beginBroad(town),
    link: (await invite(town.product.ports, { role: 'clerk', hall: true }, '孙八')).link.replace('/first/', ''),
  }
  await carryPapers(town, ids.ready)
  await showCard(town, submitted)
  await town.as(clerk)('POST', `/api/slips/${ids.received}`)
  return { town, ids }
}

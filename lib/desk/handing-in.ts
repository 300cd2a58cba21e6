import { createHash } from 'node:crypto'
import * as z from 'zod'
import { findLapse } from '../application/agent/lapsed.ts'
import { isMaterialWanted } from '../application/correction.ts'
import type { HandedIn } from '../application/faults.ts'
import { cleanName } from '../application/file-kinds/clean-name.ts'
import { findKind } from '../application/file-kinds/file-kinds.ts'
import { isGapOpen } from '../application/gaps/gaps.ts'
import { may, type Principal } from '../application/may.ts'
import { type Application, findPresent } from './changes/application.ts'
import { correctionWrites, getOwnPapers, redraftWrites, refuseUnknown, standingOf } from './drafts.ts'
import type { Ports } from './ports.ts'
import { Refusal, refuseBreach } from './refusal.ts'
import type { Asked } from './route.ts'
import type { PapersRow } from './rows/application.ts'
import { getCurrent } from './versions.ts'

/** Bytes. Of what Lambda takes in one call, 6 MB, what is left after base64. */
export const largestFile = 4 * 1024 * 1024

/** What one application holds. */
const mostFiles = 100
const mostBytes = 60 * 1024 * 1024
/** What was ever stored under it: files that were replaced stay where they are, since others may name them. */
const mostStored = 3 * mostBytes

export const handedInView = z.object({
  application: z.string(),
  material: z.string(),
  bytes: z.number(),
  revision: z.number(),
})

export type FileIn = HandedIn & { readonly medium: 'file' }

/** Where a file may be handed in now: the papers, and the application where it is filed. */
export interface Place {
  readonly id: string
  readonly material: string
  readonly row: PapersRow
  readonly submitted?: Application
}

/** Before submission, when it was asked to be corrected, or promised for later; Refusal not-found and not-now otherwise. */
export async function getPlace(ports: Ports, principal: Principal, id: string, material: string): Promise<Place> {
  const row = await getOwnPapers(ports, principal, id)
  const submitted = await findPresent(ports, id)
  const wanted = submitted && isMaterialWanted(submitted.state, material)
  const status = wanted ? 'correcting' : (submitted?.state.status ?? 'draft')
  const act = submitted ? (wanted || !isGapOpen(submitted.state, material) ? 'correct' : 'supplement') : 'save'
  const unwanted = act === 'correct' && !wanted
  if (unwanted || !may(principal, act, { ...standingOf(row), status })) throw new Refusal('not-now', { status })
  refuseBreach(findLapse(row.papers.agent, principal, act, ports.clock.now()))
  return { id, material, row, submitted }
}

/** A new file, under its content's digest: it is stored before the row that names it, so a row never names a missing file. */
export async function handIn(
  asked: Pick<Asked, 'ports' | 'principal' | 'remember'>,
  { application: id, material }: { readonly application: string; readonly material: string },
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
) {
  const { ports, principal } = asked
  const place = await getPlace(ports, principal, id, material)
  const kind = findKind(bytes)
  if (kind === undefined) throw refuseFile('file-kind')
  const file = `${id}/${createHash('sha256').update(bytes).digest('hex')}`
  const at = ports.clock.now()
  const fresh: FileIn = { medium: 'file', file, name: cleanName(name, kind), bytes: bytes.length, at }
  const stored = (place.row.stored ?? 0) + bytes.length
  if (stored > mostStored) throw refuseFile('files-used-up')
  return enter(asked, { ...place, row: { ...place.row, stored } }, fresh, () => ports.files.put(file, bytes))
}

/** Enters a file in the papers, once `store` has it. */
export async function enter(
  { ports, remember }: Pick<Asked, 'ports' | 'remember'>,
  { id, material, row, submitted }: Place,
  file: FileIn,
  store: () => Promise<void> = async () => undefined,
) {
  const papers = { ...row.papers, materials: { ...row.papers.materials, [material]: file } }
  refuseUnknown((submitted ?? (await getCurrent(ports, row.bundle))).bundle, papers)
  refuseTooMany(Object.values(papers.materials))
  await store()
  const answer = { application: id, material, bytes: file.bytes, revision: row.revision + 1 }
  const writes = submitted
    ? correctionWrites(id, row, papers, submitted.head)
    : redraftWrites(id, row, papers, ports.clock.now())
  const { done } = await ports.table.transact([...writes, ...remember(answer)])
  if (!done) throw new Refusal('changed-meanwhile')
  return answer
}

function refuseTooMany(materials: readonly HandedIn[]): void {
  const sizes = materials.flatMap((each) => (each.medium === 'file' ? [each.bytes] : []))
  if (sizes.length > mostFiles || sizes.reduce((sum, bytes) => sum + bytes, 0) > mostBytes)
    throw refuseFile('too-many-files')
}

const refuseFile = (wrong: 'file-kind' | 'too-many-files' | 'files-used-up') =>
  new Refusal('invalid', { problems: [{ at: 'material', wrong }] })

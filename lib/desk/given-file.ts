import * as z from 'zod'
import type { HandedIn } from '../application/faults.ts'
import { cleanName } from '../application/file-kinds/clean-name.ts'
import { fileKinds, findKind } from '../application/file-kinds/file-kinds.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './refusal.ts'
import type { GivenFile } from './route.ts'

export const givenFile = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })

/** A handed-in file as it is given out: its type and the end of its name are those of its bytes. Refusal not-found where only the paper exists, or nothing. */
export async function getGivenFile(
  { files }: Pick<Ports, 'files'>,
  handedIn: HandedIn | undefined,
): Promise<GivenFile> {
  const bytes = handedIn?.medium === 'file' ? await files.get(handedIn.file) : undefined
  if (handedIn?.medium !== 'file' || !bytes) throw new Refusal('not-found')
  const kind = findKind(bytes)
  if (kind === undefined) return { name: `${handedIn.name}.bin`, type: 'application/octet-stream', bytes }
  return { name: cleanName(handedIn.name, kind), type: fileKinds[kind].type, bytes }
}

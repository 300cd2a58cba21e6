import { isWholeJpeg } from './jpeg.ts'
import { isWholeOfd } from './ofd.ts'
import { isWholePdf } from './pdf.ts'
import { isWholePng } from './png.ts'

interface Kind {
  /** Under which it is given out again: browsers save all of them and run none. */
  readonly type: string
  readonly extension: string
  holds(bytes: Buffer): boolean
}

/** The kinds of file that are taken; which one a file is, is told by its bytes and never by its name or by what its sender says. */
export const fileKinds = {
  pdf: { type: 'application/pdf', extension: 'pdf', holds: isWholePdf },
  jpeg: { type: 'image/jpeg', extension: 'jpg', holds: isWholeJpeg },
  png: { type: 'image/png', extension: 'png', holds: isWholePng },
  ofd: { type: 'application/ofd', extension: 'ofd', holds: isWholeOfd },
} as const satisfies Readonly<Record<string, Kind>>

export type FileKind = keyof typeof fileKinds

const names = Object.keys(fileKinds) as FileKind[]

/** What a file is, judged from its frame alone: nothing of it is decoded or unpacked. Undefined for all that is not taken, or cut off. */
export function findKind(bytes: Uint8Array): FileKind | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return names.find((kind) => fileKinds[kind].holds(view))
}

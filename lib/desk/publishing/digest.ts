import { hash } from 'node:crypto'
import { canonical } from '../../application/canonical.ts'
import type { Source } from '../../bundle/source.ts'
import type { Who } from './ledger-entry.ts'
import type { Wanted } from './proposal.ts'

/** In the order of their names, and nothing but what they say. */
export const sortSources = (files: readonly Source[]): Source[] =>
  files.map(({ file, text }) => ({ file, text })).toSorted((a, b) => (a.file < b.file ? -1 : 1))

/** SHA-256 of files, whatever their order. */
export function digestSources(files: readonly Source[]): string {
  return hash('sha256', canonical(sortSources(files)))
}

/** SHA-256 of what is proposed, without the note on sources: the same contents are the same change. */
export function digestOf(wanted: Wanted): string {
  return wanted.kind === 'sources' ? digestSources(wanted.files) : hash('sha256', canonical(wanted))
}

/** By which the same proposal of the same person is known again. */
export function fingerprintOf({ id }: Who, wanted: Wanted): string {
  return hash('sha256', canonical([id, wanted.kind, wanted.note, digestOf(wanted)]))
}

import { type FileKind, fileKinds } from './file-kinds.ts'

/** Characters, with the extension. */
const longestName = 200

/**
 * The name of a file as it may stand in a list and on any disk: the last part of a path, without what cannot be seen or
 * turns the writing round, with the extension of what the file is. A name of which nothing is left becomes 材料.
 */
export function cleanName(given: string, kind: FileKind): string {
  const extension = `.${fileKinds[kind].extension}`
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/g, '_')
  const stem = trim(trim(seen).replace(/\.[a-z0-9]{1,8}$/i, ''))
  const free = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(stem) ? `_${stem}` : stem
  return `${cut(free, longestName - extension.length) || '材料'}${extension}`
}

/** Points and spaces at either end hide a file or are lost. */
const trim = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most)
  return trim(kept.isWellFormed() ? kept : kept.slice(0, -1))
}

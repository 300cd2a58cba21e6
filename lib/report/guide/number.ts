import { digestOf } from '../../application/digest.ts'
import type { Sheet, SheetKind } from './sheet.ts'

const letters: Readonly<Record<SheetKind, string>> = { guide: 'ZN', notice: 'GZ', flow: 'LC' }

/** SHA-256 of what it says, whichever language or channel shows it: equal content, equal digest. */
export const sheetDigest = (sheet: Sheet): string => digestOf(sheet)

/** The number under which it is quoted: `GZ-3F09A2C47B1D`. */
export const numberOf = (sheet: Sheet): string =>
  `${letters[sheet.kind]}-${sheetDigest(sheet).slice(0, 12).toUpperCase()}`

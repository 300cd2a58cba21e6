import type { Shelf, Source } from '../../application/library.ts'
import type { Key, Row } from '../ports.ts'

/** 区域评估成果库: a result that serves every later application with the same value of its certificate's element. */
export interface LibraryRow extends Row, Source {}

const shelfOf = ({ certificate, value }: Shelf): string => `LIBRARY#${certificate}#${value}`

export const libraryKey = (shelf: Shelf, application: string): Key => ({ pk: shelfOf(shelf), sk: application })

export const onShelf = (shelf: Shelf) => ({ pk: shelfOf(shelf) })

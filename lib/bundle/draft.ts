import type { Bundle, Centre, Certificate, Department, Element, Item, Material, Table } from './model.ts'
import type { Place } from './source.ts'
import type { Walk } from './walk.ts'
import type { WrittenList } from './words/list.ts'
import type { WrittenRegion } from './words/region.ts'

/**
 * The catalogue as written. Paths are those of its files: `['items', 'birth-certificate', 'materials', 0]`.
 * `names` lists what is written in each list, also what could not be read: references to it are not wrong.
 */
export interface CatalogueDraft {
  /** Whose promises hold: `top`, which the catalogue names, or one below it. */
  readonly region: string
  readonly top: string
  readonly departments: ReadonlyMap<string, Department>
  readonly items: ReadonlyMap<string, Item>
  readonly elements: ReadonlyMap<string, Element>
  readonly materials: ReadonlyMap<string, Material>
  readonly certificates: ReadonlyMap<string, Certificate>
  readonly tables: ReadonlyMap<string, Table>
  readonly centre?: Centre
  /** Fields of items, as they are written, that lower regions may not alter (000 §2). */
  readonly uniform: readonly string[]
  /** Regions below, and lists of other offices. */
  readonly regions: readonly RegionDraft[]
  readonly lists: readonly ListDraft[]
  readonly names: Readonly<
    Record<'departments' | 'items' | 'elements' | 'materials' | 'certificates' | 'tables' | 'roles', readonly string[]>
  >
  readonly positionOf: Place
}

/** A region below that of the catalogue. Paths are those of its file: `['items', 'birth-certificate', 'promise']`. */
export type RegionDraft = WrittenRegion & { readonly positionOf: Place }

/** A list of another office. Paths are those of its file: `['entries', 3, 'name']`. */
export type ListDraft = WrittenList & { readonly positionOf: Place }

/** A bundle in another language, with its places. */
export interface WordsDraft {
  readonly language: string
  readonly items: Readonly<Record<string, string>>
  readonly situations: Readonly<Record<string, { readonly answers: Readonly<Record<string, string>> }>>
  readonly positionOf: Place
}

/** A case from the bundle's `walks` folder. */
export interface WalkDraft {
  readonly file: string
  readonly walk: Walk
  readonly positionOf: Place
}

/**
 * A linked bundle with the places it was written at; to be published only when nothing was found wrong with it.
 * Paths are those of `bundle.yaml`: `['items', 2, 'after', 0]`, `['situations', 'insure', 'when']`.
 */
export interface Draft {
  readonly bundle: Bundle
  readonly catalogue: CatalogueDraft
  readonly words: readonly WordsDraft[]
  readonly walks: readonly WalkDraft[]
  readonly positionOf: Place
}

import type { Bundle, Certificate, Department, Element, Item, Material } from './model.ts'
import type { Place } from './source.ts'
import type { Walk } from './walk.ts'

/**
 * The catalogue as written. Paths are those of its files: `['items', 'birth-certificate', 'materials', 0]`.
 * `names` lists what is written in each list, also what could not be read: references to it are not wrong.
 */
export interface CatalogueDraft {
  readonly region: string
  readonly departments: ReadonlyMap<string, Department>
  readonly items: ReadonlyMap<string, Item>
  readonly elements: ReadonlyMap<string, Element>
  readonly materials: ReadonlyMap<string, Material>
  readonly certificates: ReadonlyMap<string, Certificate>
  readonly names: Readonly<
    Record<'departments' | 'items' | 'elements' | 'materials' | 'certificates', readonly string[]>
  >
  readonly positionOf: Place
}

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

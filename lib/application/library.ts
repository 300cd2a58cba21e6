import { hash } from 'node:crypto'
import type { Bundle, Certificate, Material } from '../bundle/model.ts'

/** Where a material comes from that is not asked again: the result of another application (002 §19). `issuedAt` in ms. */
export interface Source {
  readonly number: string
  readonly application: string
  readonly item: string
  readonly issuedAt: number
}

/** By material: what is not asked because its result serves again. */
export type Reused = Readonly<Record<string, Source>>

/** A certificate that serves again for a value of its element: everything under which the library keeps it. */
export interface Shelf {
  readonly certificate: string
  /** What stands for the value: the values themselves may be personal data and are in no key. */
  readonly value: string
}

type Form = Readonly<Record<string, string>>

/** Where a certificate with this form belongs in the library; undefined where it serves only once, or the form has no value for it. */
export function findShelf({ id, reuseBy }: Certificate, form: Form): Shelf | undefined {
  const value = reuseBy === undefined ? '' : (form[reuseBy] ?? '').normalize('NFKC').trim()
  return value === '' ? undefined : { certificate: id, value: hash('sha256', value) }
}

/** Of the papers that are asked those that the library may hold already, and where it would. */
export function findShelves(
  { catalogue }: Bundle,
  papers: readonly { readonly material: Material }[],
  form: Form,
): { readonly material: string; readonly shelf: Shelf }[] {
  return papers.flatMap(({ material: { id, certificate } }) => {
    const known = catalogue.certificates[certificate ?? '']
    const shelf = known && findShelf(known, form)
    return shelf ? [{ material: id, shelf }] : []
  })
}

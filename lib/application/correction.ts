import type { Bundle } from '../bundle/model.ts'
import { splitPlaces } from './acceptance/places.ts'
import { type Fault, findValueFault, type Papers } from './faults.ts'
import type { Correction } from './item-state.ts'
import type { ApplicationState } from './state.ts'

/** An answer to a correction: new values, and materials whose originals are shown at the window. Files are handed in before. */
export interface Corrected {
  readonly form: Readonly<Record<string, string>>
  readonly materials: readonly string[]
}

/** Whether this material was asked to be corrected, by a department or in the one notice, and there is no answer yet. */
export function isMaterialWanted(state: ApplicationState, material: string): boolean {
  const byItem = Object.values(state.items).some(
    ({ status, correction }) => status === 'correcting' && correction?.materials.includes(material),
  )
  return byItem || (findNoticed(state)?.materials.includes(material) ?? false)
}

/** What the merged notice asks for while it is unanswered, in the shape of a correction; nothing for items that have ended. */
export function findNoticed({ status, notices, items }: ApplicationState): Correction | undefined {
  const notice = status === 'correcting' ? notices?.at(-1) : undefined
  if (!notice) return undefined
  const findings = notice.findings.filter((finding) => finding.items.some((item) => items[item]?.outcome === undefined))
  const places = findings.map(({ at }) => at)
  return { says: findings.map(({ says }) => says).join('；'), ...splitPlaces(places), at: notice.at }
}

/** What keeps an answer from being one: something that was not named, or something named that it leaves open. */
export function findCorrectionFaults(bundle: Bundle, asked: Correction, papers: Papers, given: Corrected): Fault[] {
  return [
    ...notAsked('form', Object.keys(given.form), asked.fields),
    ...notAsked('materials', given.materials, asked.materials),
    ...asked.fields.flatMap((field) => findFieldFault(bundle, field, given.form[field])),
    ...asked.materials
      .filter((material) => !given.materials.includes(material) && !isNewer(papers.materials[material], asked.at))
      .map((material): Fault => ({ at: `materials.${material}`, wrong: 'missing' })),
  ]
}

/** The papers with the answer in them; a file that was handed in for the correction stays. */
export function withCorrection(papers: Papers, given: Corrected): Papers {
  const shown = given.materials.map((material): [string, Papers['materials'][string]] => [
    material,
    { medium: 'paper' },
  ])
  return {
    ...papers,
    form: { ...papers.form, ...given.form },
    materials: { ...papers.materials, ...Object.fromEntries(shown) },
  }
}

/** Named fields are answered even when they may be empty: the department asked. */
function findFieldFault(bundle: Bundle, field: string, value: string | undefined): Fault[] {
  if (value === undefined) return [{ at: `form.${field}`, wrong: 'missing' }]
  const element = bundle.catalogue.elements[field]
  return element ? findValueFault(element, value) : []
}

function notAsked(place: string, given: readonly string[], asked: readonly string[]): Fault[] {
  return given.filter((id) => !asked.includes(id)).map((id) => ({ at: `${place}.${id}`, wrong: 'not-asked' }))
}

function isNewer(handedIn: Papers['materials'][string] | undefined, since: number): boolean {
  return handedIn?.medium === 'file' && handedIn.at >= since
}

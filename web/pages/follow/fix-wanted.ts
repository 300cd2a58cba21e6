import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'

export type Application = Answer<typeof showApplication>

/** What an officer said of a place, and for which items. */
export interface Note {
  readonly who: string
  readonly says: string
}

/** A field or a material that is to be mended. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly notes: readonly Note[]
}

/** A material that was promised and has not come. */
export interface Gap {
  readonly id: string
  readonly name: string
  readonly due?: string
}

/** Everything that waits for the applicant, each place once. */
export interface Wanted {
  readonly fields: readonly Place[]
  readonly materials: readonly Place[]
  readonly gaps: readonly Gap[]
  /** The last day of the one notice before acceptance. */
  readonly until?: string
}

interface Named {
  /** `form.child.name`, `materials.photo` */
  readonly at: string
  readonly note: Note
}

/** What was named to be corrected, by the one notice or by departments, and what was to follow. */
export function wantedOf(application: Application): Wanted {
  const named = [...byNotice(application), ...byItems(application)]
  const { fields, materials } = application.names
  return {
    fields: placesOf(named, 'form.', fields),
    materials: placesOf(named, 'materials.', materials),
    gaps: application.may.includes('supplement') ? gapsOf(application) : [],
    until: application.status === 'correcting' ? application.acceptance?.answer?.last : undefined,
  }
}

function byNotice({ status, acceptance, items }: Application): readonly Named[] {
  const notice = status === 'correcting' ? acceptance?.notices.at(-1) : undefined
  const isOpen = (id: string) => items.some((item) => item.id === id && item.outcome === undefined)
  return (notice?.findings ?? [])
    .filter((finding) => finding.items.some(isOpen))
    .map(({ at, says, items: concerned }) => ({ at, note: { who: namesOf(items, concerned), says } }))
}

function byItems({ items }: Application): readonly Named[] {
  return items.flatMap(({ name, department, correction }) => {
    if (!correction) return []
    const note = { who: `${department} · ${name}`, says: correction.says }
    const places = [
      ...correction.fields.map((id) => `form.${id}`),
      ...correction.materials.map((id) => `materials.${id}`),
    ]
    return places.map((at) => ({ at, note }))
  })
}

const namesOf = (items: Application['items'], ids: readonly string[]): string =>
  ids.map((id) => items.find((item) => item.id === id)?.name ?? id).join('、')

function placesOf(named: readonly Named[], kind: 'form.' | 'materials.', names: Readonly<Record<string, string>>) {
  const ids = [...new Set(named.flatMap(({ at }) => (at.startsWith(kind) ? [at.slice(kind.length)] : [])))]
  return ids.map((id): Place => {
    const notes = named.filter(({ at }) => at === kind + id).map(({ note }) => note)
    return { id, name: names[id] ?? id, notes }
  })
}

function gapsOf({ items }: Application): readonly Gap[] {
  const open = items.flatMap(({ gaps = [] }) =>
    gaps.filter(({ filledAt, expiredAt }) => filledAt === undefined && expiredAt === undefined),
  )
  const ids = [...new Set(open.map(({ material }) => material))]
  return ids.flatMap((id) => {
    const gap = open.find(({ material }) => material === id)
    return gap ? [{ id, name: gap.name, due: gap.due }] : []
  })
}

/** What was entered: values by field, materials whose originals are shown, materials with a new file. */
export interface Given {
  readonly form: Readonly<Record<string, string>>
  /** The values that were found wrong: what is sent is another, or stood for as right. */
  readonly before: Readonly<Record<string, string>>
  /** Fields whose values were right as they were, says the applicant. */
  readonly right: readonly string[]
  readonly paper: readonly string[]
  readonly handedIn: Readonly<Record<string, { readonly name: string; readonly bytes: number }>>
}

/** One request for each who asked: its path below the application's, and its body. */
export interface Reply {
  readonly path: string
  readonly body: unknown
}

/** Answers exactly what was named, to everyone who named it; and promised materials that are there now. */
export function repliesTo(application: Application, given: Given): readonly Reply[] {
  const wanted = wantedOf(application)
  const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id)
  const answer = (fields: readonly string[], materials: readonly string[]) => ({
    form: Object.fromEntries(fields.map((id) => [id, given.form[id] ?? ''])),
    materials: materials.filter((id) => given.paper.includes(id)),
  })
  const items = application.items.flatMap(({ id, correction }) =>
    correction ? [{ path: `/corrections/${id}`, body: answer(correction.fields, correction.materials) }] : [],
  )
  const notice = { path: '/notice', body: answer(idsOf(wanted.fields), idsOf(wanted.materials)) }
  const gaps = wanted.gaps.flatMap(({ id }) =>
    given.handedIn[id] ? [{ path: `/gaps/${id}`, body: { medium: 'file' } }] : [],
  )
  return [...(application.status === 'correcting' ? [notice] : items), ...gaps]
}

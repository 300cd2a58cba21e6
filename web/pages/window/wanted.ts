import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'

/** What was asked to be mended in one go, and where the answer goes. */
export interface Wanted {
  readonly path: string
  /** Of one item; absent: the one notice before acceptance. */
  readonly title?: string
  readonly says: readonly string[]
  /** The last day: `2026-11-25`. */
  readonly last?: string
  readonly fields: readonly string[]
  readonly materials: readonly string[]
}

/** The one notice before acceptance, or what departments asked for afterwards; whatever is still unanswered. */
export function findWanted(shown: Answer<typeof showApplication>): Wanted[] {
  const path = `/api/applications/${shown.application}`
  const notice = shown.status === 'correcting' ? shown.acceptance?.notices.at(-1) : undefined
  if (notice)
    return [
      {
        path: `${path}/notice`,
        says: notice.findings.map(({ at, says }) => `${nameOf(shown, at)}：${says}`),
        last: shown.acceptance?.answer?.last,
        fields: under(notice.findings, 'fields.'),
        materials: under(notice.findings, 'materials.'),
      },
    ]
  return shown.items.flatMap(({ id, name, correction }) =>
    correction
      ? [
          {
            path: `${path}/corrections/${id}`,
            title: name,
            says: [correction.says],
            fields: correction.fields,
            materials: correction.materials,
          },
        ]
      : [],
  )
}

const under = (findings: readonly { readonly at: string }[], kind: string): string[] =>
  findings.flatMap(({ at }) => (at.startsWith(kind) ? [at.slice(kind.length)] : []))

function nameOf({ names }: Answer<typeof showApplication>, place: string): string {
  const id = place.slice(place.indexOf('.') + 1)
  return (place.startsWith('fields.') ? names.fields[id] : names.materials[id]) ?? id
}

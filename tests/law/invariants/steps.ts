import { type Invariant, meet } from './record.ts'

/** No step outside the flow, none unfinished under a decision, a required one behind every grant (000 §15). */
export const stepsAreOnTheList: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind === 'step-begun') {
      const foreign = entry.items.filter(
        (item) => !bundle.catalogue.items[item]?.steps?.some(({ kind }) => kind === entry.what),
      )
      return foreign.map((item) => `${entry.seq}: ${entry.what} is not a step of ${item}`)
    }
    if (entry.kind !== 'decided') return []
    const own = Object.values(before.steps ?? {}).filter(({ items }) => items.includes(entry.item))
    const required = (bundle.catalogue.items[entry.item]?.steps ?? []).filter(({ required }) => required)
    const skipped = required.filter(({ kind }) => !own.some(({ what, end }) => what === kind && end?.passed))
    return [
      ...own.filter(({ end }) => !end).map(({ what }) => `${entry.seq}: decided during ${what}`),
      ...(entry.decision === 'granted' && !entry.rule
        ? skipped.map(({ kind }) => `${entry.seq}: granted without ${kind}`)
        : []),
    ]
  })

/** As many different officers as the law asks have signed a step's record (行政许可法 34, 55). */
export const stepsAreSigned: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'step-ended' || entry.by.role === 'system') return []
    const step = before.steps?.[entry.step]
    const asked = Math.max(
      1,
      ...(step?.items ?? []).map(
        (item) => bundle.catalogue.items[item]?.steps?.find(({ kind }) => kind === step?.what)?.officers ?? 1,
      ),
    )
    return new Set(entry.officers).size >= asked ? [] : [`${entry.seq}: signed by ${entry.officers.length} of ${asked}`]
  })

import { type Invariant, meet } from './record.ts'

/** 一次告知: after the first notice only what was handed in since may be named (003 §22, 行政许可法 32). */
export const nothingIsNamedTwice: Invariant = ({ entries }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'correction-noticed' || !before.notices?.length) return []
    const late = entry.findings.filter(({ at }) => !before.supplemented?.includes(at))
    return late.map(({ at }) => `${entry.seq}: ${at} could have been named the first time`)
  })

/** One notice names each place once, and only places that its items ask for. */
export const noticesAreMerged: Invariant = ({ entries, dossier: { bundle } }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'correction-noticed') return []
    const places = entry.findings.map(({ at }) => at)
    const strange = entry.findings.filter(({ at, items }) =>
      items.some((item) => {
        const { elements = [], materials = [] } = bundle.catalogue.items[item] ?? {}
        return ![...elements.map((id) => `fields.${id}`), ...materials.map((id) => `materials.${id}`)].includes(at)
      }),
    )
    return [
      ...(new Set(places).size === places.length ? [] : [`${entry.seq}: a place is named twice`]),
      ...strange.map(({ at }) => `${entry.seq}: ${at} is asked by nobody`),
    ]
  })

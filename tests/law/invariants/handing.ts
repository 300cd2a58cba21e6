import { type Invariant, meet } from './record.ts'

const handed = ['granted', 'refused']

/** Handed over with what the way asks for, and only what has a result; paper only after both signatures (003 §§34–36). */
export const handOversAreWhole: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'issued' && entry.kind !== 'delivered') return []
    const items = entry.items ?? []
    const unready = items.filter((item) => !handed.includes(before.items[item]?.outcome ?? ''))
    const uncarried = items.filter((item) => {
      const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
      const standing = before.items[item]
      return (
        standing?.outcome === 'granted' &&
        certificate?.medium === 'paper' &&
        !(standing.handedOver && standing.takenOver)
      )
    })
    const unsigned = items.length > 0 && entry.way === 'window' && !(entry.receiver && entry.identity)
    const untracked = items.length > 0 && entry.way === 'mail' && !entry.tracking
    return [
      ...unready.map((item) => `${entry.seq}: ${item} has nothing to hand over`),
      ...uncarried.map((item) => `${entry.seq}: the paper of ${item} is not at the window`),
      ...(unsigned ? [`${entry.seq}: handed over unsigned`] : []),
      ...(untracked ? [`${entry.seq}: posted without a number`] : []),
    ]
  })

/** Each result goes out once. */
export const nothingIsHandedOverTwice: Invariant = ({ entries }) => {
  const out = entries.flatMap((entry) =>
    entry.kind === 'issued' || entry.kind === 'delivered' ? (entry.items ?? []) : [],
  )
  return out.filter((item, index) => out.indexOf(item) !== index).map((item) => `${item} was handed over twice`)
}

const finished = ['delivered', 'not-accepted', 'withdrawn', 'lapsed']

/** Nobody is left hanging: the application has ended, and so has each of its items. */
export const nothingIsLeftHanging: Invariant = ({ dossier: { state } }) => [
  ...(finished.includes(state.status) ? [] : [`the application is still ${state.status}`]),
  ...Object.entries(state.items)
    .filter(([, { outcome }]) => outcome === undefined)
    .map(([item, { status }]) => `${item} is still ${status}`),
]

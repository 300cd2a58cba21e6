import { openGaps } from '../../../lib/application/settled.ts'
import { type Invariant, meet } from './record.ts'

/** A refusal has its reason and its basis, is never made by rule alone, and a filing is never refused (行政许可法 38; 003 §三.4, §三.5). */
export const refusalsAreReasoned: Invariant = ({ entries, dossier: { bundle } }) =>
  entries.flatMap((entry) => {
    if (entry.kind === 'not-accepted' && !(entry.reason && entry.basis))
      return [`${entry.seq}: not accepted, no reason`]
    if (entry.kind !== 'decided' || entry.decision !== 'refused') return []
    return [
      ...(entry.reason && entry.basis ? [] : [`${entry.seq}: ${entry.item} refused without reason or basis`]),
      ...(entry.rule ? [`${entry.seq}: ${entry.item} refused by rule`] : []),
      ...(bundle.catalogue.items[entry.item]?.mode === 'filing'
        ? [`${entry.seq}: the filing ${entry.item} refused`]
        : []),
    ]
  })

/** What the catalogue asks of a grant was there when it was made. */
export const grantsAreComplete: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'decided' || entry.decision !== 'granted' || entry.rule) return []
    const item = bundle.catalogue.items[entry.item]
    const standing = before.items[entry.item]
    const people = (item?.reviews ?? []).map((review) => standing?.reviewed?.[review]).filter((one) => one?.passed)
    const silent = Object.entries(standing?.coReviewers ?? {}).filter(([, opinion]) => opinion === null)
    const unticked = (item?.points ?? []).filter(({ id }) => !entry.points?.includes(id))
    return [
      ...(people.length === (item?.reviews ?? []).length
        ? []
        : [`${entry.seq}: ${entry.item} granted before its reviews`]),
      ...(new Set(people.map((one) => one?.by)).size === people.length
        ? []
        : [`${entry.seq}: one person reviewed twice`]),
      ...(silent.length === 0 ? [] : [`${entry.seq}: a co-reviewer had not spoken`]),
      ...(unticked.length === 0 ? [] : [`${entry.seq}: review points left out`]),
      ...(!item?.countersign || (entry.countersigned && entry.countersigned !== standing?.proposal?.by)
        ? []
        : [`${entry.seq}: ${entry.item} granted without a second person`]),
    ]
  })

/** A result is granted only when nothing that it needs is missing: prerequisites, promised materials, a decision. */
export const resultsRestOnDecisions: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'recorded' || entry.outcome !== 'granted') return []
    const needs = bundle.items.find(({ item }) => item === entry.item)?.after ?? []
    const unrecorded = bundle.catalogue.items[entry.item]?.certificate !== undefined && entry.number === undefined
    const missing = needs.filter((need) => !['granted', 'not-applicable'].includes(before.items[need]?.outcome ?? ''))
    return [
      ...(before.items[entry.item]?.decision?.decision === 'granted'
        ? []
        : [`${entry.seq}: no grant behind ${entry.item}`]),
      ...(unrecorded ? [`${entry.seq}: ${entry.item} without its licence's record`] : []),
      ...(missing.length === 0 ? [] : [`${entry.seq}: ${entry.item} without the result of ${missing.join(', ')}`]),
      ...(openGaps(before, bundle, entry.item).length === 0 ? [] : [`${entry.seq}: ${entry.item} with an open gap`]),
    ]
  })

/** Extended once, by whom the law says, and not longer than it says (行政许可法 42). */
export const extensionsKeepTheLaw: Invariant = ({ entries, dossier: { bundle } }) =>
  meet(entries).flatMap(({ entry, before }) => {
    if (entry.kind !== 'extended') return []
    const allowed = bundle.catalogue.items[entry.item]?.extension
    return [
      ...(before.items[entry.item]?.extension ? [`${entry.seq}: extended twice`] : []),
      ...(allowed && entry.days <= allowed.days && entry.approver === allowed.by
        ? []
        : [`${entry.seq}: extended too far`]),
    ]
  })

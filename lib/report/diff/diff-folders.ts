import { canonical } from '../../application/canonical.ts'
import type { Draft } from '../../bundle/draft.ts'
import type { Loaded } from '../../bundle/load.ts'
import type { Position } from '../../bundle/problem.ts'
import type { Change } from './change.ts'
import { diffBundle } from './diff.ts'
import { type Edit, findEdits } from './edits.ts'
import { factsOf } from './facts.ts'
import { titleOf } from './names.ts'
import { asWritten } from './places.ts'
import { reasons } from './reasons.ts'
import { table } from './table.ts'
import { printValue } from './values.ts'
import { weigh } from './weigh.ts'

interface Asked {
  readonly before: Loaded
  readonly after: Loaded
  /** Whether nothing is wrong with both: then what follows from them is compared too. */
  readonly sound: boolean
  /** The only bundle that is asked for. */
  readonly only?: string
}

/** What changes in law from one folder of bundles to the other: of each bundle, by those that came and went, by what the region decides. */
export function diffFolders({ before, after, sound, only }: Asked): readonly Change[] {
  const old = byId(before)
  const fresh = byId(after)
  const ids = [...new Set([...fresh.keys(), ...old.keys()])].filter((id) => only === undefined || id === only)
  const side = (draft: Draft, loaded: Loaded) => ({ draft, ...(sound && { facts: factsOf(draft.bundle, loaded) }) })
  const changes = ids.flatMap((id) => {
    const [one, other] = [old.get(id), fresh.get(id)]
    if (one && other) return isSame(one, other, before, after) ? [] : diffBundle(side(one, before), side(other, after))
    if (other) return tellWhole(other, 'added')
    return one ? tellWhole(one, 'removed') : []
  })
  return [...changes, ...diffSettings(before, after)]
}

/** The same bundle under the same settings and calendar: then nothing can follow otherwise, and proofs are spared. */
function isSame(one: Draft, other: Draft, before: Loaded, after: Loaded): boolean {
  const whole = ({ bundle }: Draft, { settings, calendar }: Loaded) => canonical({ bundle, settings, calendar })
  return whole(one, before) === whole(other, after)
}

const byId = ({ bundles }: Loaded) => new Map(bundles.map((draft) => [draft.bundle.id, draft]))

function tellWhole({ bundle, positionOf }: Draft, op: 'added' | 'removed'): readonly Change[] {
  const row = table.find(({ at }) => at === 'bundle')
  const edit: Edit = { path: ['bundle'], op, ...(row && { row }) }
  const name = { zh: `一件事 · ${bundle.name}`, en: `bundle · ${bundle.words?.en?.name ?? bundle.name}` }
  return tell(edit, { bundle, name, at: positionOf(['bundle']) })
}

function diffSettings(before: Loaded, after: Loaded): readonly Change[] {
  const decided = ({ settings, calendar }: Loaded) => ({ settings, calendar })
  const bundle = after.bundles[0]?.bundle ?? before.bundles[0]?.bundle
  if (!bundle) return []
  return findEdits(decided(before), decided(after)).flatMap((edit) => {
    const [first, ...rest] = edit.path
    const at = first === 'settings' ? after.settingsPlace(rest.map(asWritten)) : after.calendarPlace([])
    const name = titleOf(
      edit.path,
      edit.row?.at ?? '',
      edit.row?.name ?? { zh: rest.join('.'), en: rest.join('.') },
      [],
    )
    return tell(edit, { bundle, name, at }).map((change) => ({ ...change, bundle: 'settings' }))
  })
}

interface Told {
  readonly bundle: Draft['bundle']
  readonly name: Change['what']
  readonly at: Position
}

/** The changes of an edit that is in no bundle. */
function tell(edit: Edit, { bundle, name, at }: Told): readonly Change[] {
  const version = { bundle }
  const [before, after] = [edit.before, edit.after].map((value) => printValue(value, edit.path, []))
  return weigh(edit, { before: version, after: version, edits: [edit] }).map(([group, [kind, why]]) => ({
    bundle: bundle.id,
    group,
    kind,
    path: edit.path.join('.'),
    op: edit.op,
    element: edit.path[0] === 'bundle' ? 'uniform' : 'local',
    what: name,
    ...(before && { before }),
    ...(after && { after }),
    why: reasons[why],
    at,
  }))
}

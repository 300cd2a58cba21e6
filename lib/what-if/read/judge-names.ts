import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import { departmentOf, type Judge, problemAt, type Written } from './written.ts'

/** What the scenario names must be in the bundle. */
export const judgeNames: Judge = (written) => {
  const { scenario, bundle } = written
  const items = bundle.items.map(({ item }) => item)
  const departments = [...new Set(items.map((item) => departmentOf(bundle, item)))]
  const situations = bundle.situations.map(({ id }) => id)
  return [
    ...unknown(written, ['items'], { what: 'item', known: items, written: Object.keys(scenario.items) }),
    ...unknown(written, ['departments'], {
      ...{ what: 'department', known: departments, written: Object.keys(scenario.departments) },
    }),
    ...unknown(written, ['answers'], {
      ...{ what: 'situation', known: situations, written: Object.keys(scenario.answers) },
    }),
    ...bundle.situations.flatMap(({ id, answers }) => {
      const known = answers.map((answer) => answer.id)
      const named = Object.keys(scenario.answers[id] ?? {})
      return unknown(written, ['answers', id], { what: 'answer', known, written: named })
    }),
    ...items.flatMap((item) => {
      const known = (bundle.catalogue.items[item]?.steps ?? []).map(({ kind }) => kind)
      const named = Object.keys(scenario.items[item]?.steps ?? {})
      return unknown(written, ['items', item, 'steps'], { what: 'special step of this item', known, written: named })
    }),
  ]
}

function unknown(
  at: Written,
  path: Path,
  { what, known, written }: { readonly what: string; readonly known: readonly string[]; readonly written: string[] },
): readonly Problem[] {
  const strange = written.filter((name) => !known.includes(name))
  return strange.map((name) =>
    problemAt(at, [...path, name], {
      says: `There is no ${what} "${name}" in this bundle.`,
      fix: suggest(name, known, known.length > 0 ? 'Write one that there is.' : 'Delete it.'),
      part: 'key',
    }),
  )
}

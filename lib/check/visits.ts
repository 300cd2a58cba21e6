import type { Bundle } from '../bundle/model.ts'

/** Why people come from filing to result, once for each visit, when these items apply. */
export function visitsOf(bundle: Bundle, items: readonly string[]): readonly string[] {
  const [first, ...others] = findActing(bundle, items)
  // Who comes to act in person shows the originals on the same way.
  const showing = findShowing(bundle)
  const comings = first === undefined ? showing : [[first, ...showing].join('、'), ...others]
  return [...comings, ...findFetching(bundle, items)]
}

/** What the law lets nobody do from home: what one department wants is done in one visit. */
function findActing({ catalogue }: Bundle, items: readonly string[]): readonly string[] {
  const acting = items.flatMap((item) => catalogue.items[item] ?? []).filter(({ inPerson }) => inPerson)
  const byDepartment = Map.groupBy(acting, ({ department }) => department)
  return [...byDepartment.values()].map((all) => all.map(({ inPerson }) => inPerson?.says).join('、'))
}

/** Whoever files from home brings the originals to the counter (003 §27). */
function findShowing({ accept }: Bundle): readonly string[] {
  return accept?.originals ? ['originals are looked at before acceptance'] : []
}

/** A paper that is handed over at the window only must be fetched. */
function findFetching({ deliver, catalogue }: Bundle, items: readonly string[]): readonly string[] {
  if (deliver.ways.some((way) => way !== 'window')) return []
  const issued = items.map((item) => catalogue.certificates[catalogue.items[item]?.certificate ?? ''])
  const papers = issued.flatMap((certificate) => (certificate?.medium === 'paper' ? certificate.name : []))
  return papers.length > 0 ? [`${papers.join('、')} is on paper and is handed over at the window only`] : []
}

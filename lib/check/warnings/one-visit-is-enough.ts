import type { Bundle } from '../../bundle/model.ts'
import type { Rule } from '../rule.ts'

/** 一次上门或零上门: from filing to result nobody should have to come more than once (002 §4). */
export const oneVisitIsEnough: Rule = ({ bundle, positionOf }) => {
  const visits = [...findShowing(bundle), ...findFetching(bundle)]
  if (visits.length < 2) return []
  return [
    {
      at: positionOf(['deliver', 'ways']),
      says: `This bundle takes ${visits.length} visits: ${visits.join(', and ')}.`,
      fix: 'Offer mail, or do without looking at originals before acceptance.',
      severity: 'warning',
    },
  ]
}

/** Whoever files from home brings the originals to the counter (003 §27). */
function findShowing({ accept }: Bundle): readonly string[] {
  return accept?.originals ? ['originals are looked at before acceptance'] : []
}

/** A paper that is handed over at the window only must be fetched. */
function findFetching({ deliver, items, catalogue }: Bundle): readonly string[] {
  if (deliver.ways.some((way) => way !== 'window')) return []
  const issued = items.map(({ item }) => catalogue.certificates[catalogue.items[item]?.certificate ?? ''])
  const papers = issued.flatMap((certificate) => (certificate?.medium === 'paper' ? certificate.name : []))
  return papers.length > 0 ? [`${papers.join('、')} is on paper and is handed over at the window only`] : []
}

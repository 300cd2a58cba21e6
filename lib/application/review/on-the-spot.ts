import type { Bundle, Item } from '../../bundle/model.ts'

/** 即办率 of one department: of the items that it offers, how many are decided on the day they are accepted. */
export interface OnTheSpot {
  readonly department: string
  readonly name: string
  readonly items: number
  readonly onTheSpot: number
  /** 0 to 1. */
  readonly share: number
  /** Below the line (004 §8). */
  readonly flagged: boolean
}

/** Per department of these bundles, by id; an item that is in several bundles counts once. */
export function shareOnTheSpot(bundles: readonly Bundle[], line: number): OnTheSpot[] {
  const items = new Map(
    bundles.flatMap(({ catalogue }) => Object.values(catalogue.items).map((item): [string, Item] => [item.id, item])),
  )
  const names = new Map(
    bundles.flatMap(({ catalogue }) =>
      Object.values(catalogue.departments).map(({ id, name }): [string, string] => [id, name]),
    ),
  )
  const offered = Map.groupBy(items.values(), ({ department }) => department)
  return [...offered]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([department, its]) => {
      const onTheSpot = its.filter(({ promise }) => promise.days === 0).length
      const share = onTheSpot / its.length
      const name = names.get(department) ?? department
      return { department, name, items: its.length, onTheSpot, share, flagged: share < line }
    })
}

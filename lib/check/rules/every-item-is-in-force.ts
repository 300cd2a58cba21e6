import type { Rule } from '../rule.ts'

/** 已取消的不得继续执行: an item that was suspended or cancelled is in no bundle (003 三.5). */
export const everyItemIsInForce: Rule = ({ bundle, positionOf }) =>
  bundle.items.flatMap(({ item }, index) => {
    const { status } = bundle.catalogue.items[item] ?? {}
    if (!status) return []
    const says = `"${item}" was ${status.is} on ${status.since} (${status.notice}).`
    return { at: positionOf(['items', index, 'item']), says, fix: 'Take it out of the bundle.' }
  })

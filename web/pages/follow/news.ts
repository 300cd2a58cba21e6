import { find, say } from '../../words/say.ts'
import { lookOfItem, lookOfStatus } from './standing.ts'
import type { Shown, ShownItem } from './time-axis.ts'

/** What has changed from one look to the next, a sentence each: “公安局已办结 出生登记”. */
export function newsBetween(before: Shown, after: Shown): readonly string[] {
  const items = after.items.flatMap((item) => {
    const earlier = before.items.find(({ id }) => id === item.id)
    return earlier ? newsOf(earlier, item) : []
  })
  const whole =
    before.status === after.status ? [] : [say('follow.news.status', { status: lookOfStatus(after.status).word })]
  return [...items, ...whole]
}

function newsOf(before: ShownItem, after: ShownItem): readonly string[] {
  const names = { who: after.department.name, item: after.name }
  if (before.outcome !== after.outcome) {
    const { outcome = '' } = after
    if (outcome === 'granted' || outcome === 'refused') return [say(`follow.news.${outcome}`, names)]
    return [say('follow.news.ended', { ...names, status: lookOfItem(after).word })]
  }
  if (before.status !== after.status && find(`follow.news.${after.status}`))
    return [say(`follow.news.${after.status as 'open'}`, names)]
  const [stood, stands] = [before.standsStill?.kind === 'step', after.standsStill?.kind === 'step']
  if (stands && !stood) return [say('follow.news.stopped', { ...names, what: after.standsStill?.what ?? '' })]
  return stood && !stands ? [say('follow.news.goes-on', names)] : []
}

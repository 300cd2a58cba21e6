import type { Findings, OneMore } from '../findings.ts'
import type { Scenario } from '../scenario.ts'

/** What a report tells: the scenario, what it leads to, and what one more officer would do. */
export interface Report {
  readonly scenario: Scenario
  readonly findings: Findings
  readonly oneMore: readonly OneMore[]
}

/** Sentences that a reader needs to know before the figures. */
export function notesOf({ scenario, findings }: Report): readonly string[] {
  const busy = findings.offices.filter(({ utilisation, looks }) => looks > 0 && utilisation >= 0.995)
  return [
    ...(findings.notAccepted > 0 ? [`${findings.notAccepted} 件未受理，不计入用时。`] : []),
    ...(findings.provisional ? ['部分日期超出已公布的工作日安排，按周一至周五推算。'] : []),
    ...busy.map(({ name }) => `${name}忙不过来：积压越来越多，用时取决于模拟多久。`),
    ...(findings.beyondBackstop > 0 ? [`${findings.beyondBackstop} 件超过流程等待答复的最长时间，应由人工处理。`] : []),
    ...(scenario.items.some(({ steps }) => steps.some(({ stops }) => stops))
      ? ['依法停止计时的特殊环节不计入时限。']
      : []),
  ]
}

/** The conclusion in one sentence. */
export function bottleneckOf({ offices, bottleneck }: Findings): string {
  const [busiest, longest] = [bottleneck.byUtilisation, bottleneck.byPath].map((id) =>
    offices.find((office) => office.id === id),
  )
  if (!busiest || !longest) return '没有需要人工办理的环节。'
  const percent = (share: number) => `${Math.round(share * 100)} %`
  if (busiest === longest)
    return `${busiest.name}：既最忙（${percent(busiest.utilisation)}），又占关键路径最多（${percent(busiest.path)}）。`
  return `最忙的是${busiest.name}（${percent(busiest.utilisation)}）；占关键路径最多的是${longest.name}（${percent(longest.path)}）。`
}

export function subtitleOf({ scenario, findings }: Report): string {
  const { from, to, applications } = findings
  const warmUp = scenario.warmUp > 0 ? `（前 ${scenario.warmUp} 个办公日不计）` : ''
  return `${applications} 件申请${warmUp}，${from} 至 ${to}，种子 ${scenario.seed}`
}

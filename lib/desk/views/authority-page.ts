import { type Agent, relationNames } from '../../application/agent/agent.ts'
import { printDate } from '../../application/receipts/texts.ts'
import { escapeHtml } from '../../report/escape-html.ts'
import { findDay } from '../../rules/calendar/day.ts'
import { dateGap, gap, printedPage } from './printed-page.ts'

interface Authority {
  readonly application: string
  /** By name. */
  readonly bundle: string
  readonly matters: readonly string[]
  readonly agent: Agent
}

/** 授权委托书: names the agent, the matters, the power and its term, and is signed by who gives it (民法典 165). What is not filled in yet stays to be written. */
export function authorityPage({ application, bundle, matters, agent }: Authority): string {
  const until = findDay(agent.until ?? '')
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['委托人', agent.for],
    ['委托人身份证件号码', undefined],
    ['受托人（代办人）', agent.name],
    ['受托人身份证件号码', agent.id_no],
    ['受托人联系电话', agent.phone],
    ['与委托人关系', agent.relation && relationNames[agent.relation]],
    ['委托事项', `${bundle}（申请编号 ${application}）：${matters.join('、')}`],
    ['代理权限', '代为填报和提交申请材料、补正、查询办理进度、撤回申请、领取办理结果和评价'],
    ['委托期限', `自签名之日起至${until === undefined ? gap : printDate(until)}止`],
    ['费用', '代办免费，受托人不收取任何费用'],
  ]
  const body = `    <h1>授权委托书 <small lang="en">Letter of authority</small></h1>
    <p>委托人委托受托人作为代理人，以委托人名义办理下列事项；受托人在代理权限内的行为，由委托人承担法律后果。</p>
    <dl>
${rows.map(([label, text]) => `      <dt>${label}</dt><dd>${escapeHtml(text || gap)}</dd>`).join('\n')}
    </dl>
    <div class="sign">
      <p>委托人（签名或者盖章）：${gap}　　${dateGap}</p>
      <p>受托人（签名）：${gap}　　${dateGap}</p>
    </div>`
  return printedPage({ title: '授权委托书', language: 'zh', body })
}

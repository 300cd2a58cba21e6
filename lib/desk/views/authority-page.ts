import { type Agent, relationNames } from '../../application/agent/agent.ts'
import { printDate } from '../../application/receipts/texts.ts'
import { escapeHtml } from '../../report/escape-html.ts'
import { findDay } from '../../rules/calendar/day.ts'

interface Authority {
  readonly application: string
  /** By name. */
  readonly bundle: string
  readonly matters: readonly string[]
  readonly agent: Agent
}

/** The page's own style; the server allows this text and no other (content security policy). */
const style = `
@page { size: A4; margin: 25mm 22mm; }
body { font: 12pt/2 "SimSun", "Songti SC", serif; max-width: 170mm; margin: 0 auto; color: #000; background: #fff; }
h1 { font-size: 20pt; text-align: center; margin: 0 0 6mm; }
h1 small { display: block; font-size: 10pt; font-weight: normal; }
dl { display: grid; grid-template-columns: 42mm 1fr; margin: 0; border: 0.3mm solid #000; }
dt, dd { margin: 0; padding: 1mm 3mm; border: 0.15mm solid #000; overflow-wrap: anywhere; }
.sign { margin-top: 14mm; break-inside: avoid; }
.sign p { margin: 0 0 8mm; }
`

const blank = '＿＿＿＿＿＿＿＿'

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
    ['委托期限', `自签名之日起至${until === undefined ? blank : printDate(until)}止`],
    ['费用', '代办免费，受托人不收取任何费用'],
  ]
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>授权委托书</title>
    <style>${style}</style>
  </head>
  <body>
    <h1>授权委托书 <small lang="en">Letter of authority</small></h1>
    <p>委托人委托受托人作为代理人，以委托人名义办理下列事项；受托人在代理权限内的行为，由委托人承担法律后果。</p>
    <dl>
${rows.map(([label, text]) => `      <dt>${label}</dt><dd>${escapeHtml(text || blank)}</dd>`).join('\n')}
    </dl>
    <div class="sign">
      <p>委托人（签名或者盖章）：${blank}　　日期：＿＿＿＿年＿＿月＿＿日</p>
      <p>受托人（签名）：${blank}　　日期：＿＿＿＿年＿＿月＿＿日</p>
    </div>
  </body>
</html>
`
}

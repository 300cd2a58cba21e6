import type { Plan } from '../../application/form.ts'
import type { Bundle } from '../../bundle/model.ts'
import { linesOf } from '../reduction/lines.ts'
import type { Measures } from '../reduction/measures.ts'
import { acceptedBy } from './accepted-by.ts'
import { daysOf, departmentName, wayNames } from './names.ts'
import { listed, own, type Phrase, say } from './phrase.ts'
import type { Block, Row, Section } from './sheet.ts'

/** Where it is done, and where questions and complaints go (003 三.6). Without a centre it says so. */
export function centreSection({ centre }: Bundle): Section {
  const missing = say('尚未公布，请拨打 12345', 'Not published yet; call 12345')
  const told = (text: string | undefined) => [text === undefined ? missing : own(text)]
  const rows: readonly Row[] = [
    { label: say('办理窗口', 'Where'), lines: told(centre?.name) },
    { label: say('地址', 'Address'), lines: told(centre?.address) },
    { label: say('办公时间', 'Hours'), lines: told(centre?.hours) },
    { label: say('咨询', 'Questions'), lines: told(centre?.consult) },
    { label: say('投诉', 'Complaints'), lines: told(centre?.complain) },
  ]
  return {
    id: 'centre',
    title: say('办理地点、咨询和投诉', 'Where, questions and complaints'),
    level: 2,
    blocks: [{ rows }],
  }
}

/** What holds of the bundle as a whole, or of what of it applies. */
export function wholeRows(bundle: Bundle, plan?: Plan): readonly Row[] {
  const row = (zh: string, en: string, line: Phrase): Row => ({ label: say(zh, en), lines: [line] })
  return [
    row('服务对象', 'For', bundle.for === 'person' ? say('自然人', 'persons') : say('企业等组织', 'enterprises')),
    row('牵头部门', 'Lead department', own(departmentName(bundle, bundle.lead))),
    row(
      '整体承诺时限',
      'Promised for the whole',
      bundle.promise ? daysOf(bundle.promise) : say('以各事项承诺时限为准', 'As promised for the items'),
    ),
    row('受理', 'Acceptance', acceptedBy(bundle)),
    row('送达方式', 'Delivery', listed(bundle.deliver.ways.map((way) => wayNames[way]))),
    row(
      '出件',
      'Handing out',
      bundle.deliver.policy === 'together'
        ? say('全部办结后一次出件', 'All results at once')
        : say('办结一件、出一件', 'Each result as it is ready'),
    ),
    ...comprehensive(bundle, plan),
  ]
}

function comprehensive({ comprehensive: one, catalogue }: Bundle, plan?: Plan): readonly Row[] {
  const shown = one?.of.filter((item) => plan?.[item] ?? plan === undefined) ?? []
  if (!one || shown.length === 0) return []
  const name = catalogue.certificates[one.certificate]?.name ?? one.certificate
  const of = listed(shown.map((item) => catalogue.items[item]?.name ?? item))
  return [{ label: say('一业一证', 'One licence'), lines: [say('{0}，载明：{1}', '{0}, which shows: {1}', name, of)] }]
}

/** 减环节、减材料、减时限、减跑动. */
export function savingsBlock(
  caption: Phrase,
  measures: { readonly separate: Measures; readonly together: Measures },
): Block {
  return {
    caption,
    heads: [say('内容', 'What'), say('逐件单办', 'One by one'), say('一件事', 'As one thing')],
    cells: linesOf(measures).map((line) => [
      own({ zh: line.what, en: line.en }),
      spanOf(line.before),
      spanOf(line.now),
    ]),
  }
}

/** Spans are written in Chinese. */
export function spanOf(text: string): Phrase {
  const en = text
    .replaceAll(' 个工作日', ' working days')
    .replaceAll(' 个自然日', ' days')
    .replaceAll('当场', 'on the spot')
  return own({ zh: text, en })
}

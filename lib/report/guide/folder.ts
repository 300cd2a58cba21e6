import { digestOf } from '../../application/digest.ts'
import { drawSvg } from '../../asl/draw/draw.ts'
import type { Bundle } from '../../bundle/model.ts'
import { type Answers, findCases, maxCases } from '../../rules/cases.ts'
import { escapeHtml } from '../escape-html.ts'
import { printPage } from '../page.ts'
import { flowSheetOf } from './flow-sheet.ts'
import { bundleFlow } from './flows.ts'
import { guideOf } from './guide.ts'
import { bundleName } from './names.ts'
import { noticeOf } from './notice.ts'
import { numberOf } from './number.ts'
import { type Lang, listed, type Phrase, say, textOf } from './phrase.ts'
import { printSheetPage } from './sheet-page.ts'
import { answersOf, isEveryCase } from './situations.ts'

/** A file to be written, its path below the folder; paths hold small letters, digits, `-`, `_`, `.` and `/` only. */
export interface GuideFile {
  readonly path: string
  readonly text: string
}

/** Everything that people are told of a bundle: guide, flow chart, and a notice and a chart per combination of answers. One after the other, since there may be thousands. */
export function* guideFiles(bundle: Bundle, lang: Lang): Generator<GuideFile> {
  const cases = findCases(bundle)
  yield { path: 'guide.html', text: printSheetPage(guideOf(bundle), { lang }) }
  yield { path: 'flow.html', text: printSheetPage(flowSheetOf(bundle), { lang }) }
  yield { path: 'flow.svg', text: drawSvg(bundleFlow(bundle, lang)) }
  const links: Link[] = []
  for (const answers of cases) {
    const name = fileName(answers)
    const notice = noticeOf(bundle, answers)
    links.push({ name, answers, number: numberOf(notice) })
    yield { path: `notices/${name}`, text: printSheetPage(notice, { lang }) }
    yield { path: `flows/${name}`, text: printSheetPage(flowSheetOf(bundle, answers), { lang }) }
  }
  yield { path: 'index.html', text: indexPage(bundle, lang, links, isEveryCase(bundle, cases)) }
}

interface Link {
  readonly name: string
  readonly answers: Answers
  readonly number: string
}

/** `insure-yes_card-no.html`; what would be long is named by a digest of the answers. */
export function fileName(answers: Answers): string {
  const name = Object.entries(answers)
    .map(([id, answer]) => `${id}-${answer}`)
    .join('_')
  if (name === '') return 'all.html'
  return name.length <= 100 ? `${name}.html` : `answers-${digestOf(answers).slice(0, 16)}.html`
}

function indexPage(bundle: Bundle, lang: Lang, links: readonly Link[], every: boolean): string {
  const put = (phrase: Phrase) => escapeHtml(textOf(phrase, lang))
  const title = say('{0} 办事指南和一次告知单', '{0}: guide and notices', bundleName(bundle))
  const told = every
    ? say('共 {0} 种情形，一种一张。', '{0} combinations of answers, one notice each.', links.length)
    : say(
        '情形组合超过 {0} 种，这里只列出其中 {1} 种；其余的在网上或者窗口按回答打印。',
        'There are more than {0} combinations of answers; {1} of them are here, the others are printed on demand.',
        maxCases,
        links.length,
      )
  const rows = links.map(({ name, answers, number }) => {
    const all = listed(answersOf(bundle, answers), '；', '; ')
    const said = put(all) || put(say('所有申请', 'All applications'))
    return `<tr><td><a href="notices/${name}">${said}</a></td><td><a href="flows/${name}">${put(say('流程图', 'flow chart'))}</a></td><td>${number}</td></tr>`
  })
  const heads = [say('情形', 'Answers'), say('流程图', 'Flow chart'), say('编号', 'Number')].map(
    (head) => `<th scope="col">${put(head)}</th>`,
  )
  const body = `<h1>${put(title)}</h1>
<ul><li><a href="guide.html">${put(say('办事指南', 'Service guide'))}</a></li><li><a href="flow.html">${put(say('流程图', 'Flow chart'))}</a></li></ul>
<h2>${put(say('一次告知单', 'Notices'))}</h2><p>${put(told)}</p>
<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return printPage({
    title: textOf(title, lang),
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    body,
    style: 'td:last-child { white-space: nowrap }',
  })
}

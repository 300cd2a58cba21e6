import type { Blank, Bundle, Material } from '../../bundle/model.ts'
import { escapeHtml } from '../../report/escape-html.ts'
import type { Language } from '../words.ts'
import { nameBundle, nameItem } from './names.ts'
import { dateGap, gap, printedPage } from './printed-page.ts'

export type Form = 'blank' | 'sample'

interface Wanted {
  readonly form: Form
  readonly language: Language
  /** As it was asked for: the other of the two is shown of the same. */
  readonly version: number | undefined
}

const words = {
  zh: {
    blank: '空白表格',
    sample: '样表',
    blankSays: '空白表格：打印本页，逐栏填写。',
    usual: '签名后拍照或扫描上传，也可以带到窗口。',
    sampleSays: '样表：姓名、号码、地址都是编的，只说明怎样填写，请勿照抄。',
    toBlank: '看空白表格',
    toSample: '看样表',
    byHand: '（在这里签名或盖章）',
    use: '材料：{0}　用于：{1}',
    stop: '、',
  },
  en: {
    blank: 'Blank form',
    sample: 'Sample',
    blankSays: 'Blank form: print this page and fill in every line. ',
    usual: 'Sign it, then upload a photo or scan of it, or bring it to the window.',
    sampleSays:
      'Sample: names, numbers and addresses are invented. It only shows how the form is filled in; do not copy it.',
    toBlank: 'See the blank form',
    toSample: 'See the sample',
    byHand: '(signed or sealed here)',
    use: 'Material: {0} · For: {1}',
    stop: ', ',
  },
} as const

const style = `
dl { grid-template-columns: minmax(7em, 28%) 1fr; }
dd { min-height: 2em; }
dd.long { min-height: 8em; }
.use, .note, .says p { margin: 0 0 3mm; }
.says p { text-indent: 2em; }
.use { font-size: 10pt; }
.note { font-weight: bold; }
.told { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 2em; margin: 2mm 0 6mm; padding: 2mm 4mm; border: 0.5mm solid #1d4f91; font: 12pt/1.6 sans-serif; }
.told p { margin: 0; flex: 1 1 20em; }
.told a { display: inline-flex; align-items: center; min-height: 44px; color: #1d4f91; }
.sample dd, .sample .by-hand { font-family: "KaiTi", "Kaiti SC", serif; color: #1d4f91; }
@media screen { body { padding: 0 4mm 10mm; } }
@media print { .told a, .blank .told { display: none; } }
`

/** Examples longer than this tell that the line needs room. */
const longLine = 40

/** 空白表格、样表: the form of a material as a page to print, empty or filled in; nothing when it has none. */
export function formPage(bundle: Bundle, id: string, wanted: Wanted): string | undefined {
  const material = bundle.catalogue.materials[id]
  const { blank, sample } = material ?? {}
  const { form, language } = wanted
  if (!material || !blank || (form === 'sample' && !sample)) return undefined
  const says = words[language]
  const title = `${blank.title}（${says[form]}）`
  const body = `    <main class="${form}">
${told(material, wanted)}
      <h1 lang="zh-CN">${escapeHtml(blank.title)}</h1>
      <p class="use">${useOf(bundle, material, language)}</p>
${filled(blank, sample ?? {}, wanted)}
    </main>`
  return printedPage({ title, language, style, body })
}

/** Which of the two it is, and the way to the other; the sample says on paper too that it is one. */
function told({ blank, sample }: Material, { form, language, version }: Wanted): string {
  const says = words[language]
  const query = version === undefined ? '' : `?version=${version}`
  const other = form === 'sample' ? 'blank' : 'sample'
  const link = sample && `<a href="${other}${query}">${other === 'blank' ? says.toBlank : says.toSample}</a>`
  const text = form === 'sample' ? says.sampleSays : `${says.blankSays}${blank?.note ? '' : says.usual}`
  return `      <div class="told"><p>${text}</p>${link ?? ''}</div>`
}

function useOf(bundle: Bundle, { id, name }: Material, language: Language): string {
  const { use, stop } = words[language]
  const items = bundle.items.filter(({ item }) => bundle.catalogue.items[item]?.materials.includes(id))
  const names = items.map(({ item }) => nameItem(bundle, item, language))
  const text = use
    .replace('{0}', () => name)
    .replace('{1}', () => `${nameBundle(bundle, language)} · ${names.join(stop)}`)
  return escapeHtml(text)
}

function filled(blank: Blank, sample: NonNullable<Material['sample']>, { form, language }: Wanted): string {
  const { says, lines, signs, note } = blank
  const paragraphs = says.map((text) => `        <p>${escapeHtml(text)}</p>`)
  const rows = lines.map(({ id, name }) => {
    const example = sample[id] ?? ''
    const room = example.length > longLine ? ' class="long"' : ''
    return `        <dt>${escapeHtml(name)}</dt><dd${room}>${form === 'sample' ? escapeHtml(example) : ''}</dd>`
  })
  const sign = form === 'sample' ? `<span class="by-hand" lang="${language}">${words[language].byHand}</span>` : gap
  const signed = signs.map((who) => `        <p>${escapeHtml(who)}：${sign}　　${dateGap}</p>`)
  return `${note ? `      <p class="note" lang="zh-CN">${escapeHtml(note)}</p>\n` : ''}      <div class="says" lang="zh-CN">
${paragraphs.join('\n')}
      </div>
      <dl lang="zh-CN">
${rows.join('\n')}
      </dl>
      <div class="sign" lang="zh-CN">
${signed.join('\n')}
      </div>`
}

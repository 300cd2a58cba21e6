import { escapeHtml } from '../../report/escape-html.ts'
import type { Language } from '../words.ts'

interface Printed {
  readonly title: string
  readonly language: Language
  /** What this page adds to the style of all. */
  readonly style?: string
  /** HTML in which everything is escaped. */
  readonly body: string
}

/** Of papers with lines to fill in and to sign; the server allows this text and no other (content security policy). */
const paperStyle = `
@page { size: A4; margin: 25mm 22mm; }
body { font: 12pt/2 "SimSun", "Songti SC", serif; max-width: 170mm; margin: 0 auto; color: #000; background: #fff; }
h1 { font-size: 20pt; text-align: center; margin: 0 0 6mm; }
h1 small { display: block; font-size: 10pt; font-weight: normal; }
dl { display: grid; grid-template-columns: 42mm 1fr; margin: 0; border: 0.3mm solid #000; }
dt, dd { margin: 0; padding: 1mm 3mm; border: 0.15mm solid #000; overflow-wrap: anywhere; }
.sign { margin-top: 14mm; break-inside: avoid; }
.sign p { margin: 0 0 8mm; }
.day { white-space: nowrap; }
`

/** Where something is to be written by hand. */
export const gap = '＿＿＿＿＿＿＿＿'
export const dateGap = '<span class="day">日期：＿＿＿＿年＿＿月＿＿日</span>'

/** A document as A4 pages to be printed: no script, one style. */
export function printedPage({ title, language, style = '', body }: Printed): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <style>${paperStyle}${style}</style>
  </head>
  <body>
${body}
  </body>
</html>
`
}

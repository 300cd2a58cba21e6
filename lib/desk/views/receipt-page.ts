import { escapeHtml } from '../../report/escape-html.ts'
import type { WholeReceipt } from '../receipts.ts'
import { drawQr } from './qr-picture.ts'
import { qrWords } from './qr-words.ts'

/** The page's own style; the server allows this text and no other (content security policy). */
const receiptStyle = `
@page { size: A4; margin: 25mm 22mm; }
body { font: 12pt/1.8 "SimSun", "Songti SC", serif; max-width: 170mm; margin: 0 auto; color: #000; background: #fff; font-variant-ligatures: none; }
h1 { font-size: 20pt; text-align: center; margin: 0 0 2mm; }
h1 small { display: block; font-size: 10pt; font-weight: normal; }
table { width: 100%; border-collapse: collapse; margin: 6mm 0; }
th, td { border: 0.3mm solid #000; padding: 1.5mm 3mm; text-align: left; vertical-align: top; }
th { width: 42mm; font-weight: normal; }
th small, footer small, figure small { display: block; font-size: 8pt; }
footer { text-align: right; }
figure { float: left; width: 44mm; margin: 0; font-size: 9pt; line-height: 1.4; text-align: center; break-inside: avoid; }
figure svg { display: block; width: 44mm; }
tr { break-inside: avoid; }
`

/**
 * A document as one A4 page to be printed: Chinese first, no script, everything escaped. Where our own address is known, with a
 * code that opens how far the application is.
 */
export function receiptPage(receipt: WholeReceipt, origin?: string): string {
  const { application, number, title, day, seal, code, end, lines } = receipt
  const [year, month, date] = day.split('-').map(Number)
  const rows = lines.map(({ label, text }) => row(label.zh, label.en, text))
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(`${title.zh} ${number}`)}</title>
    <style>${receiptStyle}</style>
  </head>
  <body>
    <h1>${escapeHtml(title.zh)} <small lang="en">${escapeHtml(title.en)}</small></h1>
${end ? `    <p><strong>${escapeHtml(end.zh)} <small lang="en">${escapeHtml(end.en)}</small></strong></p>\n` : ''}    <table>
${[row('编号', 'Number', number), ...rows].join('\n')}
    </table>
${origin === undefined ? '' : figure(`${origin}/t/${application}`)}    <footer>
      <p>${escapeHtml(seal)}（盖章）<br>${year}年${month}月${date}日</p>
      <p>核验码 ${escapeHtml(code)} <small lang="en">Code of verification</small></p>
    </footer>
  </body>
</html>
`
}

/** No secret and no name: whoever scans it is asked for an account or the telephone number. */
function figure(address: string): string {
  const { zh, en } = qrWords.progress
  return `    <figure>${drawQr(address, zh)}<figcaption>${zh} <small lang="en">${en}</small></figcaption></figure>\n`
}

function row(zh: string, en: string, text: string): string {
  return `      <tr><th scope="row">${escapeHtml(zh)} <small lang="en">${escapeHtml(en)}</small></th><td>${escapeHtml(text)}</td></tr>`
}

import { escapeHtml } from './escape-html.ts'

/** A page that stands alone: no script, no request to anywhere; it prints on A4. */
export interface Page {
  readonly title: string
  readonly lang: 'zh-CN' | 'en'
  /** HTML, escaped already. */
  readonly body: string
  /** Style of this kind of page. */
  readonly style?: string
}

const style = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #bfbfbf; --wash: #f2f5f9; --accent: #0b4f8a }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
h1 { font-size: 1.5rem; line-height: 1.3 } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top }
thead th { background: var(--wash) } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
.wide { overflow-x: auto } .soft { color: var(--soft) } svg { max-width: 100%; height: auto }
a { color: var(--accent) }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt } h2, h3, tr { break-inside: avoid }
  h2, h3 { break-after: avoid } a { color: inherit; text-decoration: none } @page { size: A4; margin: 16mm } }
`

/** The whole document of a page. */
export function printPage({ title, lang, body, style: own = '' }: Page): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}${own}</style>
</head>
<body>
${body}
</body>
</html>
`
}

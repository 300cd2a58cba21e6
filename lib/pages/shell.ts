import { escapeHtml } from '../report/escape-html.ts'
import type { PageRecord, PagesManifest } from './manifest.ts'

/** How a page is to be read, from the cookies of whoever opens it. */
export interface Reader {
  readonly language: 'zh' | 'en'
  /** Classes of the document: `size-20`, `contrast`, `simple`. */
  readonly care: readonly string[]
}

export interface Opened {
  readonly page: PageRecord
  readonly params: Readonly<Record<string, string>>
  readonly reader: Reader
  readonly origin?: string
}

const names = { zh: '一件事一次办', en: 'OneVisit' } as const
const needed = {
  zh: '本页面需要启用 JavaScript。也可以到政务服务中心窗口办理，或查看',
  en: 'This page needs JavaScript. You can also come to the window of the service centre, or read the',
} as const
const guides = { zh: '办事指南', en: 'guides' } as const

/**
 * The document of a page: what it loads, known beforehand, and an empty place that its program fills. It holds no
 * script, no style and nothing that anybody wrote (CSP: script-src 'self').
 */
export function printShell(
  { styles, scripts, words }: PagesManifest,
  { page, params, reader, origin }: Opened,
): string {
  const { language, care } = reader
  const { entry, loads, data } = page
  const said = [...(words[entry]?.[language] ?? []), ...page.words[language]]
  const modules = [...new Set([...loads, ...said])].filter((file) => file !== scripts[entry])
  const asked = [...data.map((path) => fill(path, params)), '/api/session']
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" class="${escapeHtml(care.join(' '))}"${origin === undefined ? '' : ` data-origin="${escapeHtml(origin)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${names[language]}</title>
<meta name="description" content="${language === 'zh' ? '一张表申请，一套材料，各部门并联办理，一个窗口出件。' : 'One form, one set of papers, all departments at once, one window.'}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${styles[entry]}">
<script type="module" src="/assets/${scripts[entry]}"></script>
${modules.map((file) => `<link rel="modulepreload" href="/assets/${file}">\n`).join('')}${asked.map((path) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(path)}">\n`).join('')}</head>
<body>
<div id="app"></div>
<noscript><p>${needed[language]} <a href="/api/bundles">${guides[language]}</a></p></noscript>
</body>
</html>
`
}

const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')

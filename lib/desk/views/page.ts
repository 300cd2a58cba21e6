import { escapeHtml } from '../../report/escape-html.ts'
import type { Ports } from '../ports.ts'
import { listCurrent } from '../versions.ts'

/** The plain page at `/`: the bundles, and where the API is described. */
export async function homePage(ports: Ports): Promise<string> {
  const bundles = await listCurrent(ports)
  const rows = bundles.map(
    ({ bundle, name }) =>
      `      <li><a href="/api/bundles/${escapeHtml(bundle)}">${escapeHtml(name)}</a> · <a href="/api/bundles/${escapeHtml(bundle)}/notice">一次性告知</a> · <a href="/api/bundles/${escapeHtml(bundle)}/guide">办事指南</a></li>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>一件事一次办</title>
  </head>
  <body>
    <h1>一件事一次办 <small lang="en">OneVisit</small></h1>
    <p>一张表申请，一套材料，各部门并联办理，一个窗口出件。</p>
    <h2>可以办理的“一件事” <small lang="en">Bundles</small></h2>
    <ul>
${rows.join('\n') || '      <li>还没有发布的“一件事”。</li>'}
    </ul>
    <p><a href="/openapi.json">接口说明 <span lang="en">API description (OpenAPI)</span></a></p>
  </body>
</html>
`
}

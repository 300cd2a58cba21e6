import { globSync, readFileSync } from 'node:fs'

/** What a file's text asks for and what it calls a path; a `${…}` stands as `{name}` where it begins with a name, else as `{}`. */
interface Told {
  readonly asks: readonly { readonly method: string; readonly path: string }[]
  /** By name, the paths that the file gives it: `const task = '/api/tasks/x'`, `const place = (id) => …`. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** Every request that the text of a test asks for, like `GET /api/tasks/{id}/steps`: names of paths are read as what they stand for. */
export function readAsked(pattern = 'tests/**/*.ts'): readonly string[] {
  const files = globSync(pattern).map((file) => readFile(readFileSync(file, 'utf8')))
  const everywhere = gather(
    files.flatMap(({ names }) => [...names].flatMap(([name, all]) => all.map((one) => [name, one]))),
  )
  return files.flatMap(({ asks, names }) => {
    const find = (name: string) => names.get(name) ?? everywhere.get(name) ?? []
    return asks.flatMap(({ method, path }) => spellOut(path, find).map((whole) => `${method} ${whole}`))
  })
}

/** Whether a request of a test is one for an operation of the description; a hole of the one is a value of the other. */
export function fits(asked: string, operation: string): boolean {
  const [parts, wanted] = [asked, operation].map((each) => (each.split('?')[0] ?? '').split('/'))
  if (parts?.length !== wanted?.length) return false
  return (wanted ?? []).every((part, i) => part === parts?.[i] || (part.startsWith('{') && parts?.[i] !== ''))
}

function readFile(text: string): Told {
  const flat = flatten(text)
  const named = flat.matchAll(/(\w+)\s*=\s*(?:\([^)]*\)(?:: \w+)? =>\s*)?(?:'([^'\n]*)'|`([^`\n]*)`)/g)
  const asked = flat.matchAll(/'(GET|POST|PUT)',\s*(?:'([^'\n]*)'|`([^`\n]*)`|(\w+))/g)
  return {
    names: gather([...named].map(([, name = '', plain, template]) => [name, plain ?? template ?? ''])),
    asks: [...asked].map(([, method = '', plain, template, name]) => ({
      method,
      path: plain ?? template ?? `{${name}}`,
    })),
  }
}

/** Each `${…}` without what is in it but its first name; they may hold templates themselves. */
function flatten(text: string): string {
  let [flat, at] = ['', 0]
  for (let hole = text.indexOf('${'); hole >= 0; hole = text.indexOf('${', at)) {
    let [depth, end] = [1, hole + 2]
    for (; depth > 0 && end < text.length; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
    flat += `${text.slice(at, hole)}{${/^\w+(?=[}(])/.exec(text.slice(hole + 2, end))?.[0] ?? ''}}`
    at = end
  }
  return flat + text.slice(at)
}

/** A path from `/api` on, whatever name it began with; none where nobody says what the name is. */
function spellOut(path: string, find: (name: string) => readonly string[], depth = 4): readonly string[] {
  if (path.startsWith('/')) return [path]
  const [begin = '', name = ''] = /^\{(\w+)\}/.exec(path) ?? []
  if (name === '' || depth === 0) return []
  return find(name).flatMap((prefix) => spellOut(prefix + path.slice(begin.length), find, depth - 1))
}

function gather(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>()
  for (const [name, path] of pairs) if (/^[/{]/.test(path)) all.set(name, [...(all.get(name) ?? []), path])
  return all
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../../web/pages.ts'
import { apply } from '../../web/words/zh/apply.ts'
import { find } from '../../web/words/zh/find.ts'
import { follow } from '../../web/words/zh/follow.ts'
import { help } from '../../web/words/zh/help.ts'
import { zh } from '../../web/words/zh/index.ts'
import { zhPublic } from '../../web/words/zh/public.ts'
import { signIn } from '../../web/words/zh/sign-in.ts'
import { zhStaff } from '../../web/words/zh/staff.ts'

const all = Object.keys(zh)
const own: Readonly<Record<string, object>> = { find, apply, follow, help, 'sign-in': signIn }

/** A file of web/ and everything of web/ that it imports, but the words. */
function reached(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || file.startsWith('web/words/') || !file.startsWith('web/') || !existsSync(file)) return known
  known.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import (?!type )[^;]*?|export [^;]*?) from '(\.[^']+)'/gms)
  for (const [, path = ''] of imports) reached(join(dirname(file), path), known)
  return known
}

/** The words that a file names, in whole or, where the end is filled in, all that begin so. */
function namedIn(file: string): readonly string[] {
  const named = readFileSync(file, 'utf8').matchAll(/['`]([a-z-]+\.(?:[\w-]+\.?)*)('|`|\$\{)/g)
  return [...named].flatMap(([, text = '', end]) =>
    end === '${' ? all.filter((word) => word.startsWith(text)) : all.filter((word) => word === text),
  )
}

test.each(pages.map(({ page, entry }) => [page, entry] as const))(
  'every word of %s is loaded with it',
  (page, entry) => {
    const loaded = new Set(Object.keys(entry === 'staff' ? zhStaff : { ...zhPublic, ...own[dirname(page)] }))
    const files = [...reached(`web/pages/${page}.tsx`), ...reached('web/program.tsx')]
    const named = files.flatMap((file) => namedIn(file).map((word) => `${word} (${file})`))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((word) => !loaded.has(word.split(' ')[0] ?? ''))).toEqual([])
  },
)

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms a room may import; itself is always allowed. Arrows go down only. */
const law: Record<string, readonly string[]> = {
  'lib/bundle': ['lib/rules'],
  'lib/rules': [],
  'lib/asl': [],
  'lib/check': ['lib/asl', 'lib/rules', 'lib/bundle'],
  'lib/compile': ['lib/asl', 'lib/rules', 'lib/bundle'],
  'lib/application': ['lib/rules', 'lib/bundle'],
  'lib/proof': ['lib/application', 'lib/check', 'lib/compile', 'lib/asl', 'lib/rules', 'lib/bundle'],
  'lib/report': ['lib/proof', 'lib/application', 'lib/check', 'lib/compile', 'lib/asl', 'lib/rules', 'lib/bundle'],
  'lib/what-if': ['lib/report', 'lib/proof', 'lib/application', 'lib/compile', 'lib/asl', 'lib/rules', 'lib/bundle'],
  'lib/runtime/interpreter': ['lib/runtime', 'lib/asl'],
  'lib/runtime/engine': ['lib/runtime/interpreter', 'lib/runtime', 'lib/asl'],
  // The contract between the two.
  'lib/runtime': [],
  'lib/pages': ['lib/report'],
  'lib/desk': [
    'lib/pages',
    'lib/report',
    'lib/proof',
    'lib/application',
    'lib/compile',
    'lib/check',
    'lib/asl',
    'lib/rules',
    'lib/bundle',
  ],
  'lib/adapters': [
    'lib/desk',
    'lib/pages',
    'lib/runtime/engine',
    'lib/runtime',
    'lib/application',
    'lib/compile',
    'lib/check',
    'lib/asl',
    'lib/rules',
    'lib/bundle',
  ],
  web: ['lib/application', 'lib/rules', 'lib/bundle'],
  'lib/stacks': [
    'lib/adapters',
    'lib/desk',
    'lib/application',
    'lib/compile',
    'lib/check',
    'lib/asl',
    'lib/rules',
    'lib/bundle',
    'lambdas',
  ],
  lambdas: ['lib/adapters', 'lib/desk', 'lib/pages', 'lib/application', 'lib/bundle'],
  bin: [
    'web',
    'lib/pages',
    'lib/what-if',
    'lib/report',
    'lib/proof',
    'lib/stacks',
    'lambdas',
    'lib/adapters',
    'lib/desk',
    'lib/runtime/engine',
    'lib/runtime',
    'lib/application',
    'lib/compile',
    'lib/check',
    'lib/asl',
    'lib/rules',
    'lib/bundle',
  ],
}

/** Packages that a pure room may use; node: modules are I/O and stay out. */
const pure: Record<string, readonly string[]> = {
  'lib/bundle': ['zod', 'yaml'],
  'lib/rules': ['@marcbachmann/cel-js'],
  'lib/check': [],
  'lib/asl': ['jsonata'],
  'lib/compile': [],
  'lib/proof': [],
  'lib/report': [],
  'lib/pages': [],
  'lib/what-if': [],
  'lib/runtime/interpreter': ['jsonata', 'node:crypto'],
  'lib/application': ['zod', 'node:crypto'],
}

const files = globSync(['lib/**/*.ts', 'lambdas/**/*.ts', 'bin/**/*.ts', 'web/**/*.{ts,tsx}']).filter(
  (file) => !file.endsWith('.test.ts'),
)
const roomOf = (file: string) => Object.keys(law).find((room) => file.startsWith(`${room}/`)) ?? 'nowhere'

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:(import type)\s[^'"]*?)?(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(
    ([, typed, to = '']) => ({
      file,
      room: roomOf(file),
      typed: typed !== undefined,
      to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
    }),
  ),
)

test('every source file has a room', () => {
  expect(files.filter((file) => roomOf(file) === 'nowhere')).toEqual([])
})

test('arrows between rooms go down only', () => {
  const inside = imports.filter(({ to }) => /^(lib|lambdas|bin|web)\//.test(to))
  // Of the desk pages know only the types of what is asked and answered.
  const down = ({ room, to, typed }: (typeof imports)[number]) =>
    law[room]?.includes(roomOf(to)) || (room === 'web' && typed && roomOf(to) === 'lib/desk')
  const up = inside.filter((one) => roomOf(one.to) !== one.room && !down(one))
  expect(up.map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
})

test('pure rooms use no I/O and only the packages they are allowed', () => {
  const outside = imports.filter(({ room, to }) => pure[room] && !/^(lib|lambdas|bin)\//.test(to))
  expect(outside.filter(({ room, to }) => !pure[room]?.includes(to)).map(({ file, to }) => `${file} -> ${to}`)).toEqual(
    [],
  )
})

test('pure rooms take time and chance as arguments', () => {
  const told = files.filter(
    (file) =>
      pure[roomOf(file)] &&
      /Date\.now|new Date\(\)|Math\.random|randomUUID|randomBytes/.test(readFileSync(file, 'utf8')),
  )
  expect(told).toEqual([])
})

test('no file imports itself round a circle', () => {
  const next = new Map<string, string[]>()
  for (const { file, to } of imports) if (files.includes(to)) next.set(file, [...(next.get(file) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (done.has(file) || path.includes(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('files stay within their budget: none over 300 lines, median about 50', () => {
  const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
})

test('no file bears a name that says nothing', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|service)s?[./]/.test(file))).toEqual([])
})

test('zod is imported whole, which keeps it small in a Lambda', () => {
  expect(files.filter((file) => /import \{[^}]*\} from 'zod'/.test(readFileSync(file, 'utf8')))).toEqual([])
})

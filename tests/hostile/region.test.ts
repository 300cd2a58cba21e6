import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshFolder, outcome, removeFolder, run } from './running.ts'

const root = freshFolder()
afterAll(() => removeFolder(root))

/** A copy of the product's bundles in which one text of a file is another. */
function spoilt(name: string, file: string, from: string, to: string): string {
  const bundles = join(root, name)
  cpSync(new URL('../../bundles', import.meta.url), bundles, { recursive: true })
  const text = readFileSync(join(bundles, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(bundles, file), text.replace(from, to))
  return bundles
}

/** What is made of the files, and what the start says of them. */
const wrong: Readonly<Record<string, readonly [file: string, from: string, to: string, says: RegExp]>> = {
  unknown: ['settings.yaml', 'yellow-at:', 'yelow-at:', /settings\.yaml:\d+:3: There is no field "yelow-at"/],
  beyond: ['settings.yaml', '{ days: 2, count: working }', '{ days: 3 }', /settings\.yaml:\d+:17: .*003 §26/],
  impossible: ['calendar.yaml', '2026-02-18', '2026-02-29', /calendar\.yaml:\d+:\d+: There is no day "2026-02-29"/],
  elsewhere: ['calendar.yaml', '2026-02-18', '2027-02-18', /calendar\.yaml:\d+:\d+: 2027-02-18 is not in 2026/],
  unreadable: ['settings.yaml', 'hearing:', 'hearing: [', /settings\.yaml:\d+:\d+: YAML/],
}

test.each(Object.keys(wrong))('a start over a region’s file that is %s ends with 1 and its line', async (name) => {
  const [file, from, to, says] = wrong[name] ?? expect.unreachable()
  const data = join(root, `${name}-data`)
  const bundles = spoilt(name, file, from, to)
  const { code, err } = await outcome(['start'], { PORT: '0', ONEVISIT_DATA: data, ONEVISIT_BUNDLES: bundles })
  expect(code).toBe(1)
  expect(err).toMatch(/^Nothing was published:\n/)
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('a promise longer than the legal limit stops the start with its line in the settings', async () => {
  const item = 'legal-limit: { days: 5 }\n    promise:'
  const bundles = spoilt('longer', 'catalogue/items/newborn.yaml', 'promise:', item)
  const id = /^ {2}([a-z-]+):$/m.exec(readFileSync(join(bundles, 'catalogue/items/newborn.yaml'), 'utf8'))?.[1]
  writeFileSync(join(bundles, 'settings.yaml'), `promises:\n  ${id}: { days: 6 }\n`)
  const data = join(root, 'longer-data')
  const { code, err } = await outcome(['start'], { PORT: '0', ONEVISIT_DATA: data, ONEVISIT_BUNDLES: bundles })
  expect(code).toBe(1)
  expect(err).toMatch(/settings\.yaml:2:\d+: "[a-z-]+" promises 6 working days where the law allows 5 working days\./)
})

test('the command that adds years leaves a wrong calendar as it is, and tells how a notice is named', async () => {
  const bundles = spoilt('broken', 'calendar.yaml', '2026-02-18', '2026-02-29')
  const before = readFileSync(join(bundles, 'calendar.yaml'), 'utf8')
  const written = await outcome(['calendar', '--write'], { ONEVISIT_BUNDLES: bundles })
  expect([written.code, readFileSync(join(bundles, 'calendar.yaml'), 'utf8')]).toEqual([1, before])
  expect(written.err).toMatch(/There is no day "2026-02-29"/)
  const misnamed = await outcome(['calendar', '--notice', '27'])
  expect([misnamed.code, misnamed.err]).toEqual([1, 'Write a notice as --notice 2027=国办发明电〔…〕…号.\n'])
})

test('a start over data that is there already stops as well, and what was acknowledged is still there', async () => {
  const data = join(root, 'kept-data')
  const good = await run(data)
  await good.stop('SIGTERM')
  const bundles = spoilt('later', 'settings.yaml', 'yellow-at:', 'yelow-at:')
  const { code, err } = await outcome(['start'], { PORT: '0', ONEVISIT_DATA: data, ONEVISIT_BUNDLES: bundles })
  expect(code).toBe(1)
  expect(err).toMatch(/settings\.yaml:\d+:3: There is no field "yelow-at"/)
  const again = await run(data)
  await again.stop('SIGTERM')
})

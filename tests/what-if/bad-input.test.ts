import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { simulate } from '../../lib/what-if/simulate.ts'
import { groundOf, read, saidOf } from './ground.ts'

const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => ({ file, text }))
const example = examples.find(({ file }) => file.includes('/scenarios/'))?.text ?? ''
const { bundles } = loadBundles(examples)

function bundleOf(parts: Partial<Bundle> = {}): Bundle {
  const bundle = bundles[0]?.bundle
  if (bundle === undefined) throw new Error('the page has no bundle')
  return { ...bundle, ...parts }
}

test('the scenario on the page of the language is right', () => {
  expect(example).not.toBe('')
  expect(saidOf(bundleOf(), example)).toEqual([])
})

const loaded = loadBundles(readBundleFiles('bundles'))
const written = readBundleFiles('bundles').filter(({ file }) => file.includes('/scenarios/'))

test('the scenarios of all bundles are right, and no office is overloaded in them', () => {
  expect(written.length).toBeGreaterThan(0)
  for (const { file, text } of written) {
    const draft = loaded.bundles.find((each) => file.startsWith(each.positionOf([]).file.replace('bundle.yaml', '')))
    expect(draft && saidOf(draft.bundle, text), file).toEqual([])
  }
})

/** What is written instead of what, and what is said of it. */
const mistakes: readonly (readonly [string | RegExp, string, RegExp])[] = [
  ['corrections: 0.1', 'corrections: 1.1', /^\d+:\d+: "items.household-registration.corrections" .* At most 1/],
  ['corrections: 0.1', 'corrections: -0.1', /^\d+:\d+: .*corrections" .* At least 0/],
  ['corrections: 0.1', 'corrections: 0.995', /^\d+:\d+: Corrections and refusals are 100\.5 % of the looks together/],
  ['corrections: 0.08, refusals: 0.01', 'corrections: 1', /nothing is ever decided\. Write a share below 1\./],
  ['corrections: 0.1', 'corrections: often', /corrections" is the text "often"\. Write a number/],
  ['{ yes: 0.7, no: 0.3 }', '{ yes: 0.7, no: 0.4 }', /answers to "guidance" are 110 % together/],
  ['{ yes: 0.7, no: 0.3 }', '{ yes: 0.7, no: 0.2 }', /answers to "guidance" are 90 % together/],
  ['{ yes: 0.7, no: 0.3 }', '{ yes: 0.7, noo: 0.3 }', /There is no answer "noo" in this bundle\. Did you mean "no"\?/],
  ['guidance:', 'guidanse:', /There is no situation "guidanse" in this bundle\. Did you mean "guidance"\?/],
  [
    'public-security:',
    'publik-security:',
    /There is no department "publik-security".* Did you mean "public-security"\?/,
  ],
  ['household-registration:', 'household-registratio:', /There is no item "household-registratio".* Did you mean/],
  ['household-registration:', 'other:', /Nothing is said of the item "household-registration"/],
  [/officers: 2\b/, 'officers: 0', /^\d+:\d+: Work comes to .* and nobody is there\. Write .*: \{ officers: 2 \}\./],
  [/officers: 2\b/, 'officers: 1.5', /officers" .* whole number/],
  [/per-day: \d+/, 'per-day: 0', /per-day"/],
  [/per-day: \d+/, 'per-day: 2000', /^\d+:\d+: warning: .* would be busy [\d.]+ % of its time: a mean day brings/],
  ['{ median: 15, spread: 1.8 }', '{ median: 15, spread: 0.5 }', /spread" is too small or short\. At least 1/],
  ['lognormal: { median: 15, spread: 1.8 }', 'uniform: [20, 10]', /Write the shortest first/],
  ['lognormal: { median: 15, spread: 1.8 }', 'uniform: [1, 2], fixed: 3', /Write exactly one of/],
  ['lognormal: {', 'lognormals: {', /There is no field "lognormals" here\. Did you mean "lognormal"\?/],
  ['[08:30-12:00, 13:00-17:30]', '[08:30-12:00, 11:00-17:30]', /begin before the last ones have ended/],
  ['[08:30-12:00, 13:00-17:30]', '[12:00-08:30]', /end before they begin/],
  ['[08:30-12:00, 13:00-17:30]', '[08:30-08:40]', /open 10 minutes a day/],
  ['[08:30-12:00, 13:00-17:30]', '[8-12]', /Write opening hours like 08:30-12:00/],
  ['begins: 2026-03-02', 'begins: 2026-02-30', /There is no day "2026-02-30"/],
  ['days: 20', 'days: 20\napplications: 5', /Write applications or days, not both/],
  ['days: 20', 'days: 3660\nwarm-up: 2000', /warm-up"/],
  [/per-day: \d+/, 'per-day: 60000', /^\d+:\d+: About 1500000 applications would come\. Let it be/],
  ['arrivals:', 'delivery: { minutes: 3 }\narrivals:', /There is work at the counter, and nobody there/],
  ['arrivals:', 'counter: { officers: 3 }\narrivals:', /There is no work at the counter/],
  ['acceptance:', 'acceptances:', /There is no field "acceptances" here\. Did you mean "acceptance"\?/],
  ['minutes: 10,', 'by-rule: 0.5, minutes: 10,', /No rule decides on "birth-certificate"/],
  ['minutes: 10,', '', /How long an officer works on "birth-certificate" is missing/],
  ['minutes: 10,', 'minutes: 10, steps: { hearing: {} },', /There is no special step of this item "hearing"/],
  ['scenario:', '? scenario:', /./],
  ['seed: 7', 'seed: *seven', /^\d+:\d+: /],
]

test.for(mistakes)('instead of %s: %s', ([right, wrong, said]) => {
  const text = example.replace(right, wrong)
  expect(text).not.toBe(example)
  const problems = saidOf(bundleOf(), text)
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) expect(problem).toMatch(/^\d+:\d+: ./)
  expect(problems.join('\n')).toMatch(said)
})

test('acceptance is said of where people accept, and only there', () => {
  const without = example.replace(/^acceptance:.*\n/m, '')
  expect(saidOf(bundleOf(), without).join()).toMatch(
    /People accept the applications .* Write acceptance: \{ minutes: 6 \}/,
  )
  const { accept: _, ...alone } = bundleOf()
  expect(saidOf(alone, example).join()).toMatch(/Nobody accepts the applications/)
})

test('1,500 scenarios spoilt at random are read and run, or told with place and cure, and never thrown at', () => {
  const lines = example.split('\n')
  const values = [
    '-1',
    '1e99',
    '.nan',
    '.inf',
    '[]',
    '{}',
    '~',
    '"x"',
    '99999999',
    '0',
    '{ a: { b: c } }',
    '2026-99-99',
    '[1, 2, 3]',
  ]
  const spoil = fc.record({ at: fc.nat(lines.length - 1), how: fc.nat(3), value: fc.constantFrom(...values) })
  const property = fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), (spoils) => {
    const text = spoils.reduce((all, { at, how, value }) => {
      const line = all[at] ?? ''
      const bad = [line.replace(/(: ).*/, `$1${value}`), line.replace(/[\d.]+/, value), '', `  ${line}`][how] ?? line
      return all.toSpliced(at, 1, bad)
    }, lines)
    const found = read(bundleOf(), text.join('\n'))
    if (!('problems' in found)) {
      const few = { ...found.scenario, amount: { applications: 20 }, warmUp: 0 }
      expect(simulate(few, groundOf(bundleOf())).applications).toBe(20)
      return
    }
    expect(found.problems.length).toBeGreaterThan(0)
    for (const { at, says, fix } of found.problems) {
      expect(at.line).toBeGreaterThan(0)
      expect(says.length * fix.length).toBeGreaterThan(0)
    }
  })
  fc.assert(property, { numRuns: 1500, seed: 5 })
}, 60_000)

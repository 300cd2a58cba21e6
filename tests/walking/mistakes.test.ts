import { expect, test } from 'vitest'
import { loadBundles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { waits } from '../../lib/bundle/walk.ts'
import { checkBundles } from '../../lib/check/check.ts'
import { granted, grants, joint, publicity, smallTown, walkOf } from './small-town.ts'

/** What authors do wrong in a walk with steps and time, and what is said of it. */
const mistakes: readonly (readonly [wrong: string, steps: readonly string[], says: RegExp])[] = [
  [
    'a step that the item does not list',
    ['begin: { item: tax-clearance, step: publicity }', ...grants],
    /"tax-clearance" lists no special step "publicity"\. It lists: site-survey\./,
  ],
  [
    'a kind of step that there is not',
    ['begin: { item: tax-clearance, step: survey }', ...grants],
    /cannot be "survey"/,
  ],
  [
    'a step that was not begun',
    [joint[1] ?? '', ...grants],
    /No "site-survey" of "fire-check" is going on here\. Add a step before it: begin:/,
  ],
  [
    'a publicity that ends at once',
    [publicity[0] ?? '', publicity[2] ?? '', ...grants],
    /ends before its days have passed\. Add a step before it: wait:/,
  ],
  [
    'a publicity that fails without an objection',
    [
      publicity[0] ?? '',
      publicity[1] ?? '',
      'end: { item: simple-deregistration, step: publicity, says: 不通过, passed: false }',
      ...grants,
    ],
    /nobody objected is passed\. Add a step after its beginning: object:/,
  ],
  [
    'an objection to nothing',
    ['object: { item: simple-deregistration, says: 异议 }', ...grants],
    /No "publicity" of "simple-deregistration" is going on/,
  ],
  [
    'an item with a letter wrong',
    ['begin: { item: fire-chek, step: site-survey }', ...grants],
    /no item "fire-chek".*Did you mean "fire-check"/,
  ],
  [
    'a joint step with another item',
    ['begin: { item: fire-check, step: site-survey, with: [tax] }', ...grants],
    /no item "tax"/,
  ],
  [
    'a grant that leaves out what it makes',
    ['grant: simple-deregistration', ...grants.slice(1)],
    /grant of "simple-deregistration" fixes "enterprise\.number" \(企业登记号\), which is not given/,
  ],
  [
    'a grant that makes too much',
    ['grant: { item: fire-check, makes: { enterprise.number: "1" } }', ...grants],
    /"fire-check" does not make "enterprise\.number"/,
  ],
  ['no time', ['wait: { days: 0 }', ...grants], /too small/],
  ['time that is no time', ['wait: long', ...grants], /"steps\.0\.wait" is the text "long"/],
  ['two acts in one step', ['wait: { days: 1 }\n    issue: all', ...grants], /A step is exactly one of/],
]

test.each(mistakes)('%s is found in a walk', (_, steps, says) => {
  const loaded = loadBundles(smallTown({ a: walkOf(steps, granted) }))
  const said = [...loaded.problems, ...checkBundles(loaded)].map(printProblem)
  expect(said.join('\n')).toMatch(says)
  expect(said.join('\n')).toMatch(/small\/walks\/a\.yaml:\d+:\d+: /)
})

test('nothing is wrong with the right ones, and it is known which of them need a clock that moves', () => {
  const right = {
    long: walkOf([...joint, ...publicity, ...grants], granted),
    short: walkOf([...joint, ...grants], granted),
  }
  const loaded = loadBundles(smallTown(right))
  expect([...loaded.problems, ...checkBundles(loaded)].map(printProblem)).toEqual([])
  const [long, short] = loaded.bundles[0]?.walks.map(({ walk }) => waits(walk)) ?? []
  expect([long, short]).toEqual([true, false])
})

test('where the counter accepts and looks at originals a case is accepted twice', () => {
  const paper = '    materials: [licence]\n    reviews: [compliance, technical]'
  const town = (steps: readonly string[]) =>
    smallTown({ a: walkOf(steps, granted).replace('deliver:', 'materials: [licence]\ndeliver:') }).map(
      ({ file, text }) => ({
        file,
        text: text
          .replace('deliver: { policy', 'accept: { by: counter, originals: true }\ndeliver: { policy')
          .replace('    reviews: [compliance, technical]', paper)
          .replace('items:\n  simple', 'materials: { licence: { name: 营业执照 } }\nitems:\n  simple'),
      }),
    )
  const said = (...accepts: readonly string[]) => {
    const loaded = loadBundles(town([...accepts, ...joint, ...publicity, ...grants]))
    return [...loaded.problems, ...checkBundles(loaded)].map(printProblem)
  }
  expect(said('accept: all', 'accept: all')).toEqual([])
  expect(said('accept: all')).toEqual([
    expect.stringMatching(/never looks at its originals\. Add the step accept: all/),
  ])
})

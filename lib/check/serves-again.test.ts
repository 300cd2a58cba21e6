import { expect, test } from 'vitest'
import { fixture, problemsOf } from './fixture.ts'

const c = 'catalogue/all.yaml'
const said = (reuseBy: string) =>
  problemsOf({
    ...fixture,
    [c]: fixture[c].replace('prefix: HKY }', `prefix: HKY, reuse-by: ${reuseBy} }`),
  })

test('what serves again is issued by an item that knows for what', () => {
  expect(said('child.name')).toEqual([])
  expect(said('child.sex')).toEqual([expect.stringMatching(/"household" issues "page".*"child\.sex".*elements/)])
})

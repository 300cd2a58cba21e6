import { expect, test } from 'vitest'
import { library } from '../../../tests/product/publishing-town.ts'
import { judgeSources } from '../../desk/publishing/judge-sources.ts'
import { createJudgeBeside } from './judge-beside.ts'

const judgeBeside = createJudgeBeside()
const standing = { items: {}, region: [], inForce: {} }

test('beside the thread that serves people sources are judged as in it', async () => {
  const sound = await judgeBeside(library(), standing)
  expect(sound.problems).toEqual([])
  expect(sound).toEqual(JSON.parse(JSON.stringify(judgeSources(library(), standing))))
  const suspended = { items: { 'fire-check': 'suspended' }, region: ['calendar.yaml'], inForce: {} } as const
  expect(await judgeBeside(library(), suspended)).toEqual(
    JSON.parse(JSON.stringify(judgeSources(library(), suspended))),
  )
})

const endless = Array.from({ length: 9 }, (_, n) => ({
  file: `catalogue/x${n}.yaml`,
  text: `a: [${'1,'.repeat(520_000)}1]`,
}))

test.each([
  [{ time: 60_000, memory: 48 }, 'These files take more than 48 MB to check.'],
  [{ time: 700, memory: 1024 }, 'These files take longer than 0.7 s to check.'],
])('sources beyond %o are refused at the first of them, and people are served meanwhile', async (limits, says) => {
  let beats = 0
  const heart = setInterval(() => beats++, 10)
  const { bundles, problems } = await createJudgeBeside(limits)(endless, standing)
  clearInterval(heart)
  expect(bundles).toEqual([])
  expect(problems).toMatchObject([{ at: { file: 'catalogue/x0.yaml', line: 1, col: 1 }, says }])
  expect(beats).toBeGreaterThan(10)
})

test('one judgement at a time, and whoever comes while four are under way is told to come again', async () => {
  const asked = Array.from({ length: 6 }, () =>
    judgeBeside(library(), standing).then(({ problems }) => problems, String),
  )
  expect(await Promise.all(asked)).toEqual([[], [], [], [], 'Error: busy', 'Error: busy'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Gaps, Item, Mode } from '../../lib/bundle/model.ts'
import { day, file, papersBundle, pledge, seeItem } from './papers.ts'
import { applicant, decide, look, openTown, type Town } from './people.ts'

const names = ['a', 'b', 'c'] as const
const refusal = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }

const randomItem = fc.record({
  mode: fc.constantFrom<Mode>('exempt', 'filing', 'commitment', 'strict'),
  mayFollow: fc.constantFrom(true, true, true, false),
  wantsPhoto: fc.boolean(),
  replaces: fc.boolean(),
  onExpiry: fc.constantFrom<Gaps['onExpiry']>('withdrawn', 'ended', 'refused'),
  days: fc.integer({ min: 1, max: 4 }),
  needsFirst: fc.boolean(),
})
type RandomItem = typeof randomItem extends fc.Arbitrary<infer T> ? T : never

const randomAct = fc.oneof(
  fc.record({ act: fc.constant('decide' as const), item: fc.constantFrom(...names), refuses: fc.boolean() }),
  fc.record({ act: fc.constant('fill' as const) }),
  fc.record({ act: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 3 }), sweeps: fc.boolean() }),
)

function toItem({ mode, mayFollow, wantsPhoto, replaces, onExpiry, days }: RandomItem): Partial<Item> {
  return {
    mode,
    materials: wantsPhoto ? ['plan', 'photo'] : ['plan'],
    ...(wantsPhoto && mayFollow && { gaps: { materials: { photo: { days, count: 'working' } }, onExpiry } }),
    ...((mode === 'exempt' || mode === 'filing') && {
      decides: [{ when: 'form.applicant.name == "张三"', says: '姓名一致' }],
    }),
    ...(mode === 'commitment' && { commitment: pledge(...(replaces && wantsPhoto ? ['photo'] : [])) }),
  }
}

type RandomAct = typeof randomAct extends fc.Arbitrary<infer T> ? T : never

/** Promises the photo where that is allowed, and hands it in where it is not. */
async function fileSomehow(town: Town, items: readonly RandomItem[], papers: Readonly<Record<string, unknown>>) {
  if (!items.some(({ wantsPhoto }) => wantsPhoto))
    return (await file(town, { ...papers, materials: ['plan'] })).application
  const promised = await file(town, { ...papers, materials: ['plan'], gaps: ['photo'] })
  if (promised.reply.status === 201) return promised.application
  return (await file(town, { ...papers, materials: ['plan', 'photo'] })).application
}

async function take(town: Town, application: string, step: RandomAct): Promise<void> {
  const place = `/api/applications/${application}/gaps/photo`
  if (step.act === 'decide') await decide(town, application, step.item, step.refuses ? refusal : undefined)
  if (step.act === 'fill') await town.ask(applicant, 'POST', place, { medium: 'paper' })
  if (step.act === 'pass') town.pass(step.days * day)
  if (step.act === 'pass' && step.sweeps) await town.product.run()
}

test('whatever is promised, chosen, decided and left undone, every item ends, and no grant goes out with a gap', async () => {
  const choices = fc.record({
    name: fc.constantFrom('张三', '李四'),
    commits: fc.subarray([...names]),
    byPeople: fc.boolean(),
  })
  const seen = { withheld: 0, granted: 0, expired: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(randomItem, randomItem, randomItem),
      choices,
      fc.array(randomAct, { maxLength: 8 }),
      async (items, { name, commits, byPeople }, acts) => {
        const [a, b, c] = items
        const after = ({ needsFirst }: RandomItem) => (needsFirst ? { after: ['a'] } : {})
        const changes = { a: toItem(a), b: toItem(b), c: toItem(c) }
        const town = await openTown(papersBundle(changes, { b: after(b), c: after(c) }))
        const chosen = commits.filter((item) => changes[item].mode === 'commitment')
        const papers = { form: { 'applicant.name': name }, commits: chosen, byPeople, signed: '张三' }
        const application = await fileSomehow(town, items, papers)
        for (const step of acts) await take(town, application, step)
        town.pass(30 * day)
        await town.product.run()
        for (const item of names) await decide(town, application, item)
        await town.product.run()

        expect(['ready', 'delivered']).toContain((await look(town, application)).status)
        for (const item of names) {
          const view = await seeItem(town, application, item)
          const gaps = (view?.gaps ?? []) as readonly { readonly filledAt?: number; readonly expiredAt?: number }[]
          expect(view?.outcome).toBeDefined()
          if (gaps.some(({ filledAt }) => filledAt === undefined)) expect(view?.outcome).not.toBe('granted')
          seen.withheld += Number(gaps.some(({ filledAt }) => filledAt !== undefined) && view?.outcome === 'granted')
          seen.expired += Number(gaps.some(({ expiredAt }) => expiredAt !== undefined))
          seen.granted += Number(view?.outcome === 'granted')
        }
      },
    ),
    { numRuns: 100 },
  )
  expect(Math.min(seen.granted, seen.expired, seen.withheld)).toBeGreaterThan(0)
}, 60_000)

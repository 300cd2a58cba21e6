import { afterAll, expect, test, vi } from 'vitest'
import { walkCase } from '../../bin/walk/walk-case.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { findGrant, waits } from '../../lib/bundle/walk.ts'
import { outboxes } from '../../lib/desk/changes/outbox.ts'
import { answer } from '../../lib/desk/door.ts'
import { publish } from '../../lib/desk/publish.ts'
import { applicant, type Case, callersOf, readCases, type Seen } from './cases.ts'
import { openCloud } from './cloud.ts'
import type { Reply } from './gateway.ts'
import { endOf, historyOf } from './run-record.ts'
import { openStage, type Stage } from './stage.ts'

// More at once would only lose more races for the same application; moto answers one request at a time anyway.
const cloud = await openCloud({ atOnce: 2 })
afterAll(() => cloud.close())
vi.setConfig({ maxConcurrency: 3 })

const pathOfOne = /^\/api\/applications\/([0-9a-z]{26})$/

/** Walks the case and says what the applicant saw last, and of which application. */
async function walk({ walk, bundle }: Case, ask: Stage['ask'], quiet: Stage['quiet'] = async () => undefined) {
  let last: { application: string; seen: Seen } | undefined
  const noting: Stage['ask'] = async (by, method, path, body): Promise<Reply> => {
    const application = method === 'GET' ? pathOfOne.exec(path)?.[1] : undefined
    // Moto answers one request at a time: looking without a pause would only keep the machines from theirs.
    if (application) await quiet()
    const reply = await ask(by, method, path, body)
    if (application) last = { application, seen: reply.body as Seen }
    return reply
  }
  const differences = await walkCase(walk, { as: callersOf(noting), bundle: bundle.id, show: () => undefined })
  if (!last) throw new Error('nobody has looked')
  return { differences, ...last }
}

async function walkOnOneComputer(each: Case): Promise<Seen> {
  const bugs: unknown[] = []
  const report = (bug: unknown) => bugs.push(bug)
  const product = openProduct({ report })
  await publish(product.ports, each.bundle)
  await product.run()
  const { seen, differences } = await walk(each, (principal, method, path, body) =>
    answer(product.ports, { method, path, query: {}, body, principal, language: 'zh' }, report),
  )
  product.close()
  expect([differences, bugs]).toEqual([[], []])
  return seen
}

/** What came of an application and everything that happened, without what differs from run to run. */
const essence = ({ status, items, history }: Seen) => ({
  status,
  items: items.map(({ decision, certificate, gaps, ...item }) => ({
    ...item,
    gaps: gaps?.map((gap) => ({ ...gap, filledAt: gap.filledAt !== undefined })),
    decision: { ...decision, at: undefined },
    certificate: certificate?.name,
    numbered: certificate && /^.+-\d{4}-[0-9A-Z]{16}$/.test(certificate.number),
  })),
  history: history.map(({ what, item, role }) => `${what} ${item} ${role}`).sort(),
})

/** What of a case nobody but its people and the table may hold: names, addresses, numbers, words about them. */
function privateWords({ walk: { form, deliver, steps } }: Case): readonly string[] {
  const said = steps.flatMap((step) => [
    step.correct?.says,
    step.reason,
    step.end?.says,
    step.object?.says,
    step['post-check']?.says,
    ...(step.findings ?? []).map(({ says }) => says),
    ...Object.values({ ...step.resubmit?.form, ...step.answer?.form, ...findGrant(step)?.makes }),
  ])
  const words = [...Object.values(form), deliver.to, ...said]
  return words.filter((word): word is string => word !== undefined && /\p{Script=Han}{2}|\d{7}/u.test(word))
}

const heldBy = (words: readonly string[], held: unknown) => {
  const text = JSON.stringify(held)
  return words.filter((word) => text.includes(word))
}

/**
 * Three bundles walk all of their cases, in which everything happens that machines are made of. Of the others one case each
 * shows that their machines run: moto answers one request at a time, so that all cases would take minutes, and on one
 * computer all of them are walked (tests/walks.test.ts). Where days pass the cloud would have to wait for them.
 */
const whole = ['company', 'newborn', 'retirement']
const cases = readCases().filter(
  ({ file, bundle, walk }) => !waits(walk) && (whole.includes(bundle.id) || file.endsWith('/granted.yaml')),
)

for (const each of cases)
  test.concurrent(`${each.file} walks on AWS to the end that it has on one computer`, async () => {
    const stage = await openStage(cloud, each.bundle)
    const { application, seen, differences } = await walk(each, stage.ask, stage.quiet)
    expect(differences).toEqual([])
    expect(essence(seen)).toEqual(essence(await walkOnOneComputer(each)))

    const output = seen.items.map(({ id, outcome }) => ({ item: id, outcome }))
    expect(await endOf(cloud, stage, application)).toMatchObject({ status: 'SUCCEEDED', output })
    await stage.stream.settled()
    expect((await Promise.all(outboxes.map((box) => stage.table.query(box)))).flat()).toEqual([])
    expect(stage.lines.filter(({ level }) => level === 'error')).toEqual([])
    await expectOneNoticeEach(stage, seen)
    await expectNothingPrivate(each, stage, application)
  })

async function expectOneNoticeEach({ notices }: Stage, seen: Seen): Promise<void> {
  expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length)
  const numbers = notices.map(({ message }) => (message as { number?: string }).number).filter(Boolean)
  const issued = [...seen.items.map(({ certificate }) => certificate), seen.licence].flatMap((one) => one?.number ?? [])
  expect(numbers.sort()).toEqual(issued.sort())
}

async function expectNothingPrivate(each: Case, stage: Stage, application: string): Promise<void> {
  const words = privateWords(each)
  // What is searched for is there to be found: people read it back.
  const papers = (await stage.ask(applicant, 'GET', `/api/applications/${application}`)).body
  expect(heldBy(words, papers).length).toBeGreaterThan(5)
  const history = await historyOf(cloud, stage, application)
  expect(history.filter(({ type }) => type === 'TaskSubmitted').length).toBeGreaterThan(1)
  expect(heldBy(words, history)).toEqual([])
  expect(heldBy(words, cloud.functions.invoked)).toEqual([])
  expect(heldBy(words, stage.lines)).toEqual([])
  expect(heldBy(words, stage.notices)).toEqual([])
}

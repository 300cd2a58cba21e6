import type { WalkStep } from '../../lib/bundle/walk.ts'
import { isOpen, type Names, until, type Walking } from './walking.ts'

type Said = (names: Names) => string

/** Takes a special step, or lets time pass, and says what was done; undefined for a step that is neither. */
export async function takeSpecialStep(step: WalkStep, walking: Walking): Promise<Said | undefined> {
  if (step.begin) return begin(walking, step.begin)
  if (step.object) return object(walking, step.object)
  if (step.end) return end(walking, step.end)
  if (!step.wait) return undefined
  const { days, count } = step.wait
  if (!walking.time)
    throw new Error(`The case waits ${days} ${count} days: add --virtual to walk it on a virtual clock.`)
  await walking.time.pass(step.wait)
  return () => `—— 经过 ${days} 个${count === 'working' ? '工作日' : '自然日'} ——`
}

/** A step of an item, as its officer sees it. */
interface Step {
  readonly step: string
  readonly kind: string
  readonly items: readonly string[]
  readonly ended?: { readonly passed: boolean }
}

/** Begun, and told to the applicant in writing with its whole limit. */
async function begin(walking: Walking, { item, step: kind, with: others }: NonNullable<WalkStep['begin']>) {
  const { as, application, progress, officerOf } = walking
  for (const each of [item, ...others]) await until(progress, isOpen(each))
  const path = `/api/tasks/${application}.${item}/steps`
  const listed = await readListed(walking, kind, [item, ...others])
  const limits = listed.map(({ limit }) => limit.days)
  const days = kind === 'publicity' ? Math.max(...limits) : Math.min(...limits)
  const body = { kind, reason: '依法需要', ...(others.length > 0 && { with: others }) }
  const { step } = await as(officerOf(item))<{ step: string }>('POST', path, body)
  const says = `本环节需要 ${days} 日`
  await as(officerOf(item))('POST', `${path}/${step}/notice`, { days, says })
  return say(item, `启动${listed[0]?.name ?? kind}，书面告知所需 ${days} 日`)
}

async function object(walking: Walking, { item, says }: NonNullable<WalkStep['object']>): Promise<Said> {
  const { step } = await getStep(walking, item, 'publicity')
  const path = `/api/tasks/${walking.application}.${item}/steps/${step}/objection`
  await walking.as(walking.officerOf(item))('POST', path, { says })
  return say(item, `公示期间收到异议：${says}`)
}

/** Signed by as many as the law asks. A publicity to which nobody objects has ended by itself, and is only read. */
async function end(walking: Walking, { item, step: kind, says, passed }: NonNullable<WalkStep['end']>): Promise<Said> {
  const { step, items, ended } = await getStep(walking, item, kind)
  const [first] = await readListed(walking, kind, [item])
  const name = first?.name ?? kind
  const result = passed ? '通过' : '未通过'
  if (ended) {
    if (ended.passed !== passed)
      throw new Error(`${name} of ${item} ended by itself and was passed; the case says not.`)
    return say(item, `${name}期满，自行结束：${result}`)
  }
  const signers = Math.max(...(await readListed(walking, kind, items)).map(({ officers }) => officers))
  const officers = Array.from(
    { length: signers },
    (_, n) => walking.officerOf(item, n === 0 ? undefined : `${n + 1}`).id,
  )
  const path = `/api/tasks/${walking.application}.${item}/steps/${step}/end`
  await walking.as(walking.officerOf(item))('POST', path, { passed, says, officers })
  return say(item, `${name}结束（${signers} 人签名）：${result}，${says}`)
}

const say =
  (item: string, says: string): Said =>
  (names) =>
    `${names.get(item)?.department.name} ${names.get(item)?.name}: ${says}`

/** The item's last step of the kind. */
async function getStep({ as, application, officerOf }: Walking, item: string, kind: string): Promise<Step> {
  const { steps } = await as(officerOf(item))<{ steps: readonly Step[] }>(
    'GET',
    `/api/tasks/${application}.${item}/steps`,
  )
  const last = steps.findLast((step) => step.kind === kind)
  if (!last) throw new Error(`There is no ${kind} of ${item}: begin it first.`)
  return last
}

interface Listed {
  readonly kind: string
  readonly name: string
  readonly limit: { readonly days: number }
  readonly officers: number
}

/** The step as each of these items lists it. */
async function readListed({ as, application, officerOf }: Walking, kind: string, of: readonly string[]) {
  const listed: Listed[] = []
  for (const item of of) {
    const path = `/api/tasks/${application}.${item}`
    const { steps } = await as(officerOf(item))<{ steps: readonly Listed[] }>('GET', path)
    listed.push(...steps.filter((step) => step.kind === kind))
  }
  return listed
}

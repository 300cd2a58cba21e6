import { Refused } from './client.ts'
import { isOpen, type Names, until, type Walking } from './walking.ts'

interface Granting {
  readonly item: string
  /** What the grant fixes, by element. */
  readonly makes: Readonly<Record<string, string>>
}

/** Whoever grants has looked at every review point of the item, and enters what the grant fixes. */
export async function grant(walking: Walking, { item, makes }: Granting): Promise<(names: Names) => string> {
  const { as, application, progress, officerOf } = walking
  await until(progress, isOpen(item))
  const task = await as(officerOf(item))<{ points: readonly { readonly id: string }[] }>(
    'GET',
    `/api/tasks/${application}.${item}`,
  )
  const points = task.points.map(({ id }) => id)
  const fixed = Object.keys(makes)
  const decision = { decision: 'granted', points, ...(fixed.length > 0 && { makes }) }
  return decide(walking, item, decision, fixed.length > 0 ? `同意，确定 ${fixed.join('、')}` : '同意')
}

/** Decides as the item's law wants it: after the reviews that it asks for, and with a second signature where one is needed. */
export async function decide(
  walking: Walking,
  item: string,
  decision: unknown,
  says: string,
): Promise<(names: Names) => string> {
  const { as, application, progress, officerOf } = walking
  await until(progress, isOpen(item))
  const task = `/api/tasks/${application}.${item}`
  const send = () => as(officerOf(item))<{ status: string }>('POST', `${task}/decision`, decision)
  const { status } = await send().catch(async (thrown) => {
    if (!lacksReviews(thrown)) throw thrown
    await review(walking, item)
    return send()
  })
  if (status === 'proposed') await as(officerOf(item, 'second'))('POST', `${task}/countersignature`)
  const signed = status === 'proposed' ? '，会签' : ''
  return (names) => `${names.get(item)?.department.name} ${names.get(item)?.name}: ${says}${signed}`
}

const lacksReviews = (thrown: unknown): boolean => thrown instanceof Refused && thrown.rule === 'SEA-03.reviews'

/** Both reviews by a person each; one that the item does not ask for is refused, and left out. */
async function review({ as, application, officerOf }: Walking, item: string): Promise<void> {
  for (const kind of ['compliance', 'technical'])
    await as(officerOf(item, kind))('POST', `/api/tasks/${application}.${item}/reviews`, {
      review: kind,
      passed: true,
    }).catch((thrown) => {
      if (!(thrown instanceof Refused) || thrown.status !== 422) throw thrown
    })
}

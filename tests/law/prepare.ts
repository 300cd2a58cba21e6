import type { Bundle } from '../../lib/bundle/model.ts'
import type { Town } from '../product/people.ts'
import { clerk, head, supervisor } from './life.ts'

/** What a hall has before it opens: the departments' delegations to the window, and clerks who know the items. */
export async function prepare({ ask, product }: Town, bundle: Bundle): Promise<void> {
  const from = '2026-01-01'
  const until = '2030-12-31'
  const items = bundle.items.map(({ item }) => item)
  for (const item of items)
    await ask(head(item), 'POST', '/api/delegations', {
      to: clerk.id,
      role: 'clerk',
      items: [item],
      powers: ['accept'],
      from,
      until,
    })
  await ask(supervisor, 'PUT', `/api/clerks/${clerk.id}/qualifications`, { items, until })
  await product.engine.settled()
}

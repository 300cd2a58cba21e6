import { applicant } from '../browser/town.ts'
import type { Figure } from './figure.ts'
import { measureKeyLatency } from './key-latency.ts'
import { watch } from './settle.ts'
import type { World } from './world.ts'

/** How long keys take in a form of 300 fields. */
export async function measureKeys({ town, ids }: World, report: (figure: Figure) => void): Promise<void> {
  const page = await town.visit(applicant)
  const settle = watch(page)
  await page.goto(`${town.url}/a/${ids.broad}/form/applicant`)
  await settle()
  const fields = await page.locator('main .field').count()
  if (fields < 300) throw new Error(`the form has ${fields} fields, not 300`)
  const measured = await measureKeyLatency(page)
  await page.context().close()
  report({ what: `key to paint among ${fields} fields, processor × 4 slower, p95`, measured, unit: 'ms', bound: 100 })
}

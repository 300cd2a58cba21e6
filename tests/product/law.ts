import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import { defaultSettings, type Settings } from '../../lib/bundle/settings.ts'
import { type LawContent, publishLaw } from '../../lib/desk/law.ts'
import { findDay, startOf } from '../../lib/rules/calendar/day.ts'
import type { Town } from './people.ts'

/** The product's own calendar, with the law's own numbers or those that a test decides. */
export function lawContent(settings: Partial<Settings> = {}): LawContent {
  const { calendar } = loadBundles(readBundleFiles('bundles').filter(({ file }) => file === 'calendar.yaml'))
  return { calendar, settings: { ...defaultSettings, ...settings } }
}

/** Applications that are filed from now on have real working days. */
export const realLaw = ({ product }: Town, settings: Partial<Settings> = {}) =>
  publishLaw(product.ports, lawContent(settings))

/** Moves the clock on to nine o'clock, or another hour, of a day in China like `2026-12-01`; what is due by then follows. */
export async function goTo({ product, pass, sweep }: Town, day: string, hour = 9): Promise<void> {
  const found = findDay(day)
  if (found === undefined) throw new Error(`there is no day ${day}`)
  pass(startOf(found) + hour * 3_600_000 - product.ports.clock.now())
  await sweep()
}

import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle } from '../../lib/bundle/model.ts'

const folder = fileURLToPath(new URL('../../bundles/', import.meta.url))
const sources = globSync('**/*.yaml', { cwd: folder }).map((file) => ({
  file,
  text: readFileSync(folder + file, 'utf8'),
}))

/** The bundles of the product, as they stand in a region. */
export const productBundles = (region?: string): readonly Bundle[] =>
  loadBundles(sources, { region }).bundles.map(({ bundle }) => bundle)

export function productBundle(id: string, region?: string): Bundle {
  const found = productBundles(region).find((bundle) => bundle.id === id)
  if (!found) throw new Error(`no bundle ${id}`)
  return found
}

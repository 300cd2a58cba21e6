import type { Source } from '../../lib/bundle/source.ts'
import { library } from '../product/publishing-town.ts'

const silent = 'certificate: health-licence\n    steps:'
const spoken = 'certificate: health-licence\n    points: { water: 用水合格 }\n    steps:'

/** The small library of two bundles, each of whose licences says what its review looks at. */
export function soundLibrary(changes: Parameters<typeof library>[0] = {}): readonly Source[] {
  return library(changes).map(({ file, text }) => ({ file, text: text.replace(silent, spoken) }))
}

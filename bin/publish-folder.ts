import { join, relative } from 'node:path'
import { readBundleFiles } from '../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../lib/bundle/load.ts'
import type { Bundle } from '../lib/bundle/model.ts'
import { type Problem, printProblem } from '../lib/bundle/problem.ts'
import type { Source } from '../lib/bundle/source.ts'
import type { LawContent } from '../lib/desk/law.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { type Published, publishBatch } from '../lib/desk/publish.ts'
import { digestSources } from '../lib/desk/publishing/digest.ts'
import { findObstacles } from '../lib/desk/publishing/judge-sources.ts'
import type { Who } from '../lib/desk/publishing/ledger-entry.ts'
import { getStanding } from '../lib/desk/publishing/read-sources.ts'
import { regionFiles } from '../lib/desk/publishing/region-files.ts'
import { holdStandings } from '../lib/desk/publishing/standing.ts'
import { libraryKey } from '../lib/desk/rows/proposals.ts'
import { findProblems } from '../lib/proof/find-problems.ts'
import { bundlesRegion } from './environment.ts'
import { RegionRefused } from './region-refused.ts'

/** Whoever holds the installation: the author of what lies in its folder. */
export const administrator: Who = { role: 'administrator', id: 'administrator' }

/** Reads and checks a folder of bundles: bundles without a problem and what the region decides for them, or the problems. */
export function readChecked(folder: string): {
  files: readonly Source[]
  loaded: ReturnType<typeof loadBundles>
  bundles: readonly Bundle[]
  law: LawContent
  problems: readonly Problem[]
} {
  const files = readBundleFiles(folder)
  // Named as people would name them from where they stand.
  const beside = relative('.', folder)
  const loaded = loadBundles(
    files.map(({ file, text }) => ({ file: join(beside, file), text })),
    { region: bundlesRegion() },
  )
  const problems = findProblems(loaded)
  const { settings, calendar } = loaded
  const bundles = problems.length === 0 ? loaded.bundles.map(({ bundle }) => bundle) : []
  return { files, loaded, law: { settings, calendar }, bundles, problems }
}

/** The same, when there is nothing wrong with it; throws an Error that lists the problems, one a line. */
export function readSound(folder: string): Omit<ReturnType<typeof readChecked>, 'problems'> {
  const { problems, ...read } = readChecked(folder)
  refuse(problems)
  if (read.bundles.length === 0) throw new Error(`Nothing was published: there is no bundle in ${folder}.`)
  return read
}

/**
 * Publishes the working days, the region's settings and every bundle of the folder at once, or nothing, without a second
 * person: the installation of an empty computer, or the order of its administrator. The ledger says so.
 */
export async function publishFolder(ports: Ports, folder: string, reason = '初始安装'): Promise<readonly Published[]> {
  const { files, loaded, bundles, law } = readSound(folder)
  const region = regionFiles(files)
  const standing = await getStanding(ports)
  refuse(findObstacles(loaded, region, standing))
  const digest = digestSources(files)
  return publishBatch(ports, { bundles, law }, async (published, fresh) => {
    if (!fresh) return { entries: [], writes: [] }
    const inForce = published.map(({ bundle, version }) => ({ bundle: bundle.id, version }))
    return {
      entries: [{ by: administrator, what: 'installed', digest, reason, bundles: inForce }],
      writes: [{ put: { ...libraryKey, digest, region } }, holdStandings(standing.rev)],
    }
  })
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const says = `Nothing was published:\n${problems.map(printProblem).join('\n')}`
  throw problems.some(({ at }) => isOfRegion(at.file)) ? new RegionRefused(says) : new Error(says)
}

const isOfRegion = (file: string): boolean => /(^|\/)(settings|calendar)\.yaml$/.test(file)

import { join, relative } from 'node:path'
import { readBundleFiles } from '../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../lib/bundle/load.ts'
import type { Bundle } from '../lib/bundle/model.ts'
import { type Problem, printProblem } from '../lib/bundle/problem.ts'
import { type LawContent, publishLaw } from '../lib/desk/law.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { publish } from '../lib/desk/publish.ts'
import { findProblems } from './find-problems.ts'
import { RegionRefused } from './region-refused.ts'

/** Reads and checks a folder of bundles: bundles without a problem and what the region decides for them, or the problems. */
export function readChecked(folder: string): {
  bundles: readonly Bundle[]
  law: LawContent
  problems: readonly Problem[]
} {
  // Named as people would name them from where they stand.
  const beside = relative('.', folder)
  const loaded = loadBundles(readBundleFiles(folder).map(({ file, text }) => ({ file: join(beside, file), text })))
  const problems = findProblems(loaded)
  const { settings, calendar } = loaded
  const law = { settings, calendar }
  return { law, bundles: problems.length === 0 ? loaded.bundles.map(({ bundle }) => bundle) : [], problems }
}

/** Publishes the working days, the region's settings and every bundle of the folder, or nothing: throws an Error that lists the problems, one a line. */
export async function publishFolder(
  ports: Ports,
  folder: string,
): Promise<readonly { bundle: Bundle; version: number; fresh: boolean }[]> {
  const { bundles, law, problems } = readChecked(folder)
  if (problems.length > 0) {
    const says = `Nothing was published:\n${problems.map(printProblem).join('\n')}`
    throw problems.some(({ at }) => isOfRegion(at.file)) ? new RegionRefused(says) : new Error(says)
  }
  if (bundles.length === 0) throw new Error(`Nothing was published: there is no bundle in ${folder}.`)
  await publishLaw(ports, law)
  const published = []
  for (const bundle of bundles) published.push({ bundle, ...(await publish(ports, bundle)) })
  return published
}

const isOfRegion = (file: string): boolean => /(^|\/)(settings|calendar)\.yaml$/.test(file)

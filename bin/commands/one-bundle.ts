import { basename, dirname } from 'node:path'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import type { Draft } from '../../lib/bundle/draft.ts'
import { type Loaded, loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { checkBundle } from '../../lib/check/check.ts'
import { bundlesFolder } from '../environment.ts'

/** The bundle, or why there is none: lines for people. */
export type OneBundle = Found | { readonly wrong: string }

interface Found {
  readonly bundle: Bundle
  readonly draft: Draft
  /** The folder of all bundles; positions name files in it. */
  readonly root: string
  /** What its region decides for all bundles. */
  readonly region: Pick<Loaded, 'settings' | 'calendar'>
}

/** Loads and checks a bundle by its id (of the product's own folder, or of `folder`) or by its path: `newborn`, `elsewhere/newborn`. */
export function oneBundle(name: string, folder: string | undefined): OneBundle {
  const id = basename(name)
  const root = folder ?? (name === id ? bundlesFolder() : dirname(name))
  try {
    const { bundles, problems, settings, calendar } = loadBundles(readBundleFiles(root))
    if (problems.length > 0) return { wrong: problems.map(printProblem).join('\n') }
    const found = bundles.find(({ bundle }) => bundle.id === id)
    const known = bundles.map(({ bundle }) => bundle.id).join(', ')
    if (found === undefined) return { wrong: `There is no bundle "${id}" in ${root}. There are: ${known || 'none'}.` }
    const mistakes = checkBundle(found)
    if (mistakes.length > 0) return { wrong: mistakes.map(printProblem).join('\n') }
    return { bundle: found.bundle, draft: found, root, region: { settings, calendar } }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { wrong: `The folder ${root} cannot be read (${String(error.code)}). Name a folder with bundles.` }
  }
}

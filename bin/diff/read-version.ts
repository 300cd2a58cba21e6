import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { type Loaded, loadBundles } from '../../lib/bundle/load.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { readRevision } from './read-revision.ts'

/** A folder of bundles as it was named: `bundles`, `bundles/newborn`, `bundles@410403`, `HEAD~1:bundles`. */
export interface NamedVersion {
  readonly loaded: Loaded
  /** The one bundle whose folder was named. */
  readonly only?: string
}

/** Reads and links what was named, or says why it cannot. */
export function readVersion(name: string): NamedVersion | { readonly wrong: string } {
  const [, place = name, region] = /^(.+)@(\d{6})$/s.exec(name) ?? []
  const read = existsSync(place) ? readFolder(place) : readGit(place)
  if ('wrong' in read) return read
  const { files, root, only } = read
  const loaded = loadBundles(
    files.map(({ file, text }) => ({ file: `${root}${file}`, text })),
    { region },
  )
  if (loaded.bundles.length === 0 && loaded.problems.length === 0)
    return { wrong: `There is no bundle in ${place}: a bundle is a folder with a bundle.yaml.` }
  return { loaded, ...(only !== undefined && { only }) }
}

type Read = { readonly files: readonly Source[]; readonly root: string; readonly only?: string }

function readFolder(folder: string): Read | { readonly wrong: string } {
  if (!statSync(folder).isDirectory()) return { wrong: `${folder} is no folder. Name a folder of bundles.` }
  try {
    if (!existsSync(join(folder, 'bundle.yaml'))) return { files: readBundleFiles(folder), root: `${join(folder)}/` }
    const above = dirname(join(folder))
    return { files: readBundleFiles(above), root: above === '.' ? '' : `${above}/`, only: basename(folder) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { wrong: `${folder} cannot be read (${String(error.code)}).` }
  }
}

function readGit(place: string): Read | { readonly wrong: string } {
  if (!place.includes(':')) return { wrong: `There is no folder "${place}".` }
  const read = readRevision(place)
  if ('wrong' in read) return read
  const root = `${place.replace(/\/+$/, '')}/`
  if (!read.files.some(({ file }) => file === 'bundle.yaml')) return { ...read, root }
  const [, above = '', id = ''] = /^(.*?:(?:.*\/)?)([^/:]+)\/*$/s.exec(place) ?? []
  const all = readRevision(above)
  return 'wrong' in all ? all : { ...all, root: above, only: id }
}

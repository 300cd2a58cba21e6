import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { type Loaded, linkFiles } from '../../lib/bundle/load.ts'
import type { Problem } from '../../lib/bundle/problem.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { readYaml, type YamlFile } from '../../lib/bundle/yaml.ts'
import { warnOfBundles } from '../../lib/check/check.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'

/** What was found in the folders. */
export interface Found {
  readonly loaded: Loaded
  readonly problems: readonly Problem[]
  /** Of bundles with which nothing is wrong. */
  readonly warnings: readonly Problem[]
}

/** Reads and judges folders; called again it parses only the files whose text has changed. Throws what the file system throws. */
export function openReader(folders: readonly string[], region: string | undefined): () => Found {
  let known = new Map<string, { readonly text: string; readonly read: YamlFile }>()
  return () => {
    const files = sourcesOf(folders).map((source) => {
      const before = known.get(source.file)
      return before?.text === source.text ? before : { text: source.text, read: readYaml(source) }
    })
    known = new Map(files.map((file) => [file.read.file, file]))
    const loaded = linkFiles(
      files.map(({ read }) => read),
      region === undefined ? {} : { region },
    )
    const problems = findProblems(loaded)
    return { loaded, problems, warnings: problems.length === 0 ? warnOfBundles(loaded) : [] }
  }
}

/** What every bundle needs beside its own folder. */
const beside = ['catalogue', 'regions', 'lists', 'settings.yaml', 'calendar.yaml']

/** Named as people would name them from where they stand, each once. */
function sourcesOf(folders: readonly string[]): readonly Source[] {
  const sources = folders.flatMap((folder) => {
    const own = readFolder(folder)
    if (!existsSync(join(folder, 'bundle.yaml'))) return own
    return [...own, ...readShared(join(folder, '..'))]
  })
  return [...new Map(sources.map((source) => [source.file, source])).values()]
}

function readShared(root: string): readonly Source[] {
  return readFolder(root).filter(({ file }) => {
    const inside = file.slice(root === '.' ? 0 : root.length + 1)
    return beside.includes(inside.split(/[\\/]/)[0] ?? '')
  })
}

const readFolder = (folder: string): readonly Source[] =>
  readBundleFiles(folder).map(({ file, text }) => ({ file: join(folder, file), text }))

/** The folders in which something may change what is found. */
export function watched(folders: readonly string[]): readonly string[] {
  return [...new Set(folders.map((folder) => (existsSync(join(folder, 'bundle.yaml')) ? join(folder, '..') : folder)))]
}

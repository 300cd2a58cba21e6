import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { linkFiles } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { readYaml, type YamlFile } from '../../lib/bundle/yaml.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'

/** A bundle with all that it needs and nothing else: what is loaded again for each mutant. Nothing is wrong with it. */
export interface Ground {
  readonly bundle: string
  readonly files: readonly YamlFile[]
}

/** The real files, and a ground for each bundle. Throws when something is wrong with one of them. */
export function readGrounds(folder: string): {
  readonly sources: readonly Source[]
  readonly grounds: readonly Ground[]
} {
  const sources = readBundleFiles(folder)
  const read = new Map(sources.map((source) => [source.file, readYaml(source)]))
  const bundles = sources.flatMap(({ file }) => /^([^/]+)\/bundle\.yaml$/.exec(file)?.[1] ?? [])
  // Regions below and other lists speak of the whole catalogue.
  const beside = [...read.values()].filter(({ file }) => /^(catalogue|regions|lists)\/|^[^/]+$/.test(file))
  const grounds = [
    ...bundles.map((bundle) => ({ bundle, files: filesOf(bundle, sources, read) })),
    { bundle: '', files: beside },
  ]
  for (const { bundle, files } of grounds) {
    const problems = findProblems(linkFiles(files))
    if (problems.length > 0) throw new Error(`${bundle}: ${problems.slice(0, 5).map(printProblem).join('\n')}`)
  }
  return { sources, grounds }
}

/** Its own files, those of the catalogue that hold one of its items, and those that hold what all these speak of. */
function filesOf(bundle: string, sources: readonly Source[], read: ReadonlyMap<string, YamlFile>): readonly YamlFile[] {
  const catalogue = sources.filter(({ file }) => file.startsWith('catalogue/'))
  const own = sources.filter(({ file }) => file.startsWith(`${bundle}/`) || !file.includes('/'))
  const items = new Set(own.find(({ file }) => file === `${bundle}/bundle.yaml`)?.text.match(/(?<=item: )[a-z0-9-]+/g))
  const holds = ({ file }: Source, ids: ReadonlySet<string>, lists: readonly string[]) =>
    lists.some((list) => Object.keys(groupOf(read.get(file), list)).some((id) => ids.has(id)))
  const needed = new Set([...own, ...catalogue.filter((source) => holds(source, items, ['items']))])
  for (let size = 0; size !== needed.size; ) {
    size = needed.size
    const ids = new Set([...needed].flatMap(({ text }) => text.match(/[a-z][a-z0-9_-]*/g) ?? []))
    for (const source of catalogue)
      if (holds(source, ids, ['departments', 'roles', 'elements', 'materials', 'certificates', 'tables']))
        needed.add(source)
  }
  return [...needed].flatMap(({ file }) => read.get(file) ?? [])
}

function groupOf(file: YamlFile | undefined, list: string): object {
  const groups = (file?.value ?? {}) as Readonly<Record<string, object>>
  return groups[list] ?? {}
}

import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import type { Draft } from '../../lib/bundle/draft.ts'
import type { Source } from '../../lib/bundle/source.ts'

/** The one that is run when none is named and there are several. */
const usual = 'ordinary.yaml'

/** The file that is named, or that of the bundle's folder `scenarios`; or why there is none. */
export function findScenario(
  { draft, root }: { readonly draft: Draft; readonly root: string },
  named: string | undefined,
): Source | { readonly wrong: string } {
  return named === undefined ? findBeside(draft, root) : readNamed(named)
}

function findBeside(draft: Draft, root: string): Source | { readonly wrong: string } {
  const folder = join(dirname(draft.positionOf(['bundle']).file), 'scenarios').replaceAll('\\', '/')
  const all = readBundleFiles(root).filter(({ file }) => dirname(file) === folder)
  const found = all.length === 1 ? all[0] : all.find(({ file }) => file === `${folder}/${usual}`)
  if (found) return { ...found, file: relative('.', join(root, found.file)) }
  const where = relative('.', join(root, folder))
  if (all.length === 0)
    return {
      wrong: `There is no scenario in ${where}. Write ${where}/${usual} as docs/language.md shows, or name one with --scenario.`,
    }
  const names = all.map(({ file }) => file.slice(folder.length + 1)).join(', ')
  return { wrong: `There are several scenarios in ${where}: ${names}. Name one with --scenario ${where}/….` }
}

function readNamed(file: string): Source | { readonly wrong: string } {
  try {
    if (!statSync(file).isFile()) return { wrong: `${file} is no file. Name a scenario with --scenario.` }
    return { file, text: readFileSync(file, 'utf8') }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { wrong: `The scenario ${file} cannot be read (${String(error.code)}). Name a file with --scenario.` }
  }
}

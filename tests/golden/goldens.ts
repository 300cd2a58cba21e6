import { fileURLToPath } from 'node:url'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { printMachine } from '../../lib/asl/print.ts'
import type { StateMachine } from '../../lib/asl/states.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { compile } from '../../lib/compile/compile.ts'

/** The folder of the goldens; they end in `.asl.json`. */
export const goldenFolder = fileURLToPath(new URL('./', import.meta.url))

export interface Golden {
  /** File name in the folder. */
  readonly file: string
  readonly text: string
  readonly bundle: Bundle
  readonly machine: StateMachine
}

/** These show every shape that machines have: automatic and departments' acceptance, conditions, early starts, waits. */
const shown = ['company', 'newborn', 'retirement']

/** What the goldens must be. */
export const goldens = (): readonly Golden[] => compileAll().filter(({ bundle }) => shown.includes(bundle.id))

/** The machines of all bundles of the product. Throws when a bundle cannot be loaded. */
export function compileAll(): readonly Golden[] {
  const folder = fileURLToPath(new URL('../../bundles/', import.meta.url))
  const { bundles, problems } = loadBundles(readBundleFiles(folder))
  if (problems.length > 0) throw new Error(problems.map(printProblem).join('\n'))
  return bundles.map(({ bundle }) => {
    const machine = compile(bundle)
    return { file: `${bundle.id}.asl.json`, text: printMachine(machine), bundle, machine }
  })
}

import type { Metafile } from 'esbuild'

/** What a function weighs, in bytes: its entry file, all that it reads to start, and all that its folder holds. */
export interface Weight {
  readonly name: string
  readonly entry: number
  readonly start: number
  readonly folder: number
}

type Outputs = Metafile['outputs']

export function weigh(outputs: Outputs, name: string): Weight {
  const entry = `${name}.mjs`
  const bytes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0)
  return {
    name,
    entry: bytes([entry]),
    start: bytes(reachedBy(outputs, entry, ['import-statement'])),
    folder: bytes(reachedBy(outputs, entry, ['import-statement', 'dynamic-import'])),
  }
}

/** The files that `entry` needs, itself first, along imports of these kinds. */
export function reachedBy(outputs: Outputs, entry: string, kinds: readonly string[]): readonly string[] {
  const reached = new Set<string>()
  const reach = (path: string): void => {
    const output = outputs[path]
    if (!output || reached.has(path)) return
    reached.add(path)
    for (const next of output.imports) if (kinds.includes(next.kind)) reach(next.path)
  }
  reach(entry)
  return [...reached]
}

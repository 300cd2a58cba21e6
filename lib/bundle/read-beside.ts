import type { ListDraft, RegionDraft } from './draft.ts'
import type { Problem } from './problem.ts'
import { readWhole } from './shape.ts'
import { list as listShape } from './words/list.ts'
import { region as regionShape } from './words/region.ts'
import type { YamlFile } from './yaml.ts'

/** Reads the files of `regions/`: what is otherwise below the region of the catalogue. */
export function readRegions(files: readonly YamlFile[], problems: Problem[]): readonly RegionDraft[] {
  return files.flatMap((file) => {
    const read = readWhole(regionShape, file)
    if ('value' in read) return [{ ...read.value, positionOf: file.positionOf }]
    problems.push(...read.problems)
    return []
  })
}

/** Reads the files of `lists/`: lists of other offices in which the same items stand. */
export function readLists(files: readonly YamlFile[], problems: Problem[]): readonly ListDraft[] {
  return files.flatMap((file) => {
    const read = readWhole(listShape, file)
    if ('value' in read) return [{ ...read.value, positionOf: file.positionOf }]
    problems.push(...read.problems)
    return []
  })
}

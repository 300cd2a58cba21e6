import type { Source } from '../../bundle/source.ts'

/** The names of the region's own files among these. */
export const regionFiles = (sources: readonly Source[]): readonly string[] =>
  sources.map(({ file }) => file.replace(/.*\//, '')).filter((name) => /^(settings|calendar)\.yaml$/.test(name))

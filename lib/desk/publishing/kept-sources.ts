import type { Source } from '../../bundle/source.ts'
import type { Ports } from '../ports.ts'
import { digestSources, sortSources } from './digest.ts'

const nameOf = (digest: string): string => `proposals/${digest}.json`

/** Keeps the files of a proposal under their digest: what is approved later is what was proposed. */
export async function keepSources({ files }: Pick<Ports, 'files'>, digest: string, sources: readonly Source[]) {
  await files.put(nameOf(digest), new TextEncoder().encode(JSON.stringify(sortSources(sources))))
}

/** The files of a proposal. That they are missing or altered is a bug, or a hand on the disk: then nothing is published. */
export async function getSources({ files }: Pick<Ports, 'files'>, digest: string): Promise<readonly Source[]> {
  const bytes = await files.get(nameOf(digest))
  if (!bytes) throw new Error(`the files of proposal content ${digest} are gone`)
  const sources = JSON.parse(new TextDecoder().decode(bytes)) as readonly Source[]
  if (digestSources(sources) !== digest) throw new Error(`the files of proposal content ${digest} were altered`)
  return sources
}

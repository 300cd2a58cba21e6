import { readFileSync } from 'node:fs'
import { walkCase } from '../../bin/walk/walk-case.ts'
import { parseWalk } from '../../lib/bundle/walk.ts'
import { applicant, type PagesTown } from '../browser/town.ts'

interface Part {
  readonly bundle: string
  /** The name of its file. */
  readonly walk: string
  /** How many of its steps are taken; absent: all. */
  readonly steps?: number
  /** The standing of the case afterwards. */
  readonly ends: string
}

/** Takes the town's applicant through one of a bundle's walks, or its first steps; the case's id. Throws an Error when it stands otherwise. */
export async function walkPart(town: PagesTown, { bundle, walk: name, steps, ends }: Part): Promise<string> {
  const file = `bundles/${bundle}/walks/${name}.yaml`
  const read = parseWalk({ file, text: readFileSync(file, 'utf8') })
  if ('problems' in read) throw new Error(`${file}: ${read.problems[0]?.says}`)
  const { walk } = read
  let application = ''
  const differences = await walkCase(
    {
      ...walk,
      steps: walk.steps.slice(0, steps),
      ends: { application: ends, items: steps === undefined ? walk.ends.items : {} } as typeof walk.ends,
    },
    {
      bundle,
      show: () => {},
      as: (principal) => {
        if (principal.role !== 'applicant') return town.as(principal)
        return async <T>(method: string, path: string, body?: unknown) => {
          const answer = await town.as(applicant)<T>(method, path, body)
          if (path === '/api/applications') ({ application } = answer as { application: string })
          return answer
        }
      },
    },
  )
  if (differences.length > 0) throw new Error(`${file}, ${steps ?? 'all'} steps: ${differences.join(' ')}`)
  return application
}

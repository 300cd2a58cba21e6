import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Problem } from '../../lib/bundle/problem.ts'
import { readShape } from '../../lib/bundle/shape.ts'
import { record, strict } from '../../lib/bundle/words/strict.ts'
import { readYaml, type YamlFile } from '../../lib/bundle/yaml.ts'

/** What a test can prove: one rule of law or policy, in one sentence of each language, and where it is written. */
export interface Requirement {
  readonly id: string
  readonly group: string
  readonly en: string
  readonly zh: string
  /** At least one, e.g. `003 §22(2)` or `行政许可法 32`. */
  readonly source: readonly string[]
  /** Why no test can prove it, while none does. */
  readonly because?: string
}

const sentence = /^[A-Z].*[a-z0-9]\.$/
const policy = /^00[0-4] §\S+$/
const law = /^\p{Script=Han}+(〔\d{4}〕\d+号| \d+(–\d+)?)$/u

const shape = strict({
  requirements: record(
    z.string().regex(/^[A-Z]{3}-\d{2}$/, 'An id is three capital letters and two digits: ACC-06.'),
    strict({
      group: z.string(),
      en: z.string().regex(sentence, 'Write one English sentence, from its capital letter to its full stop.'),
      zh: z.string().regex(/^\S*\p{Script=Han}\S*。$/u, 'Write one Chinese sentence, which ends in 。'),
      source: z
        .array(
          z
            .string()
            .refine((text) => policy.test(text) || law.test(text), 'Write it as 003 §22(2) or as 行政许可法 32.'),
        )
        .min(1),
      because: z
        .string()
        .regex(sentence, 'Write one English sentence, which says why no test can prove it.')
        .optional(),
    }),
    500,
  ),
})

/** Reads the requirements in the order of the file, or says what is wrong with it and where. */
export function readRequirements(
  text: string,
  name = 'docs/requirements.yaml',
): { readonly requirements: readonly Requirement[]; readonly problems: readonly Problem[] } {
  const file = readYaml({ file: name, text })
  if (file.problems.length > 0) return { requirements: [], problems: file.problems }
  const read = readShape(shape, file)
  if ('problems' in read) return { requirements: [], problems: read.problems }
  const requirements = Object.entries(read.value.requirements).map(([id, rest]) => ({ id, ...rest }))
  return { requirements, problems: findDisorder(requirements, file) }
}

/** A group stands together, its ids ascend, and each entry names the group of its id. */
function findDisorder(requirements: readonly Requirement[], file: YamlFile): Problem[] {
  const begun = new Set<string>()
  return requirements.flatMap(({ id, group }, index) => {
    const at = file.positionOf(['requirements', id], 'key')
    const before = requirements[index - 1]
    const isNew = before?.group !== group
    const problems: Problem[] = []
    if (!id.startsWith(`${group}-`))
      problems.push({ at, says: `${id} is not of the group ${group}.`, fix: `Write group: ${id.slice(0, 3)}.` })
    if (isNew && begun.has(group))
      problems.push({ at, says: `${id} stands apart from its group.`, fix: `Move it to the others of ${group}.` })
    if (!isNew && before && before.id > id)
      problems.push({ at, says: `${id} stands after ${before.id}.`, fix: 'Put the ids of a group in order.' })
    begun.add(group)
    return problems
  })
}

/** The requirements of the product as they stand in docs/. */
export function readProductRequirements(): ReturnType<typeof readRequirements> {
  return readRequirements(readFileSync(new URL('../../docs/requirements.yaml', import.meta.url), 'utf8'))
}

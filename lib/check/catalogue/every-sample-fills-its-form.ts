import type { CatalogueDraft } from '../../bundle/draft.ts'
import type { Blank, Material } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { CatalogueRule } from '../rule.ts'

const example = 'blank: { title: 声明, lines: { name: 姓名 }, signs: [声明人（签名）] }'

/** 空白表格、样表: a form has lines, the sample fills in each of them and nothing else; what an office makes has neither. */
export const everySampleFillsItsForm: CatalogueRule = (catalogue) =>
  [...catalogue.materials.values()].flatMap((material) => judge(catalogue, material))

function judge({ positionOf }: CatalogueDraft, material: Material): readonly Problem[] {
  const { id, name, blank, sample, shared, certificate } = material
  if (!blank && !sample) return []
  const at = (...path: string[]) => positionOf(['materials', id, ...path], 'key')
  const first = at(blank ? 'blank' : 'sample')
  if (shared !== undefined || certificate !== undefined)
    return [
      { at: first, says: `"${name}" is made by an office: nobody fills in a form for it.`, fix: 'Delete the form.' },
    ]
  if (!blank)
    return [{ at: first, says: `The sample of "${name}" fills in a form that is not there.`, fix: `Write: ${example}` }]
  if (blank.lines.length === 0)
    return [
      { at: at('blank', 'lines'), says: `The form of "${name}" has no line to fill in.`, fix: `Write: ${example}` },
    ]
  return sample ? judgeSample(name, blank, sample, (line) => at('sample', ...(line === undefined ? [] : [line]))) : []
}

function judgeSample(
  name: string,
  { lines }: Blank,
  sample: NonNullable<Material['sample']>,
  at: (line?: string) => Problem['at'],
): readonly Problem[] {
  const known = lines.map((line) => line.id)
  const others = Object.keys(sample).filter((line) => !known.includes(line))
  return [
    ...others.map((line) => ({
      at: at(line),
      says: `The sample of "${name}" fills in "${line}", which is no line of its form.`,
      fix: suggest(line, known, 'Add it to the lines of the form.'),
    })),
    ...lines
      .filter((line) => sample[line.id] === undefined)
      .map((line) => ({
        at: at(),
        says: `The sample of "${name}" leaves "${line.id}" (${line.name}) empty.`,
        fix: `Write: ${line.id}: 示例`,
      })),
  ]
}

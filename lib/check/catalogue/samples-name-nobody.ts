import { isIdNo } from '../../rules/identifiers.ts'
import type { CatalogueRule } from '../rule.ts'

/** Numbers by which somebody could be known or called: everybody reads a sample. */
const findNumbers = (text: string): readonly string[] => [
  ...(text.match(/(?<![\dX])\d{17}[\dXx](?![\dX])/g) ?? []).filter((number) => isIdNo(number.toUpperCase())),
  ...(text.match(/(?<![\dX])1[3-9]\d{9}(?![\dX])/g) ?? []),
]

/** 样表: what stands in a sample is invented, also its numbers (个人信息保护法 10). */
export const samplesNameNobody: CatalogueRule = (catalogue) =>
  [...catalogue.materials.values()].flatMap(({ id, name, sample = {} }) =>
    Object.entries(sample).flatMap(([line, text]) =>
      findNumbers(text).map((number) => ({
        at: catalogue.positionOf(['materials', id, 'sample', line]),
        says: `The sample of "${name}" shows "${number}", which may be a real person's number.`,
        fix: `Write it with gaps: ${number.slice(0, 3)}${'X'.repeat(number.length - 3)}`,
      })),
    ),
  )

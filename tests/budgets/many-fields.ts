import type { Bundle, Element, ElementType } from '../../lib/bundle/model.ts'
import { sampleBundle } from '../product/sample-bundle.ts'

const types: readonly ElementType[] = [
  'text',
  'number',
  'date',
  'choice',
  'phone',
  'id-no',
  'address',
  'yes-no',
  'long-text',
  'uscc',
]

/** A bundle whose one item asks for so many fields of mixed kinds, all in one section of the form. */
export function manyFields(count: number): Bundle {
  const bundle = sampleBundle({ a: {} }, 'many-fields')
  const { a } = bundle.catalogue.items
  if (!a) throw new Error('the sample has no item')
  const elements = Array.from({ length: count }, (_, i) => makeElement(i))
  return {
    ...bundle,
    name: '很多数据项一件事',
    catalogue: {
      ...bundle.catalogue,
      items: { a: { ...a, elements: elements.map(({ id }) => id) } },
      elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    },
  }
}

function makeElement(index: number): Element {
  const type = types[index % types.length] ?? 'text'
  const named = { id: `applicant.field_${index}`, name: `数据项第 ${index + 1} 号`, type, required: index % 3 !== 0 }
  if (type !== 'choice') return named
  return { ...named, choices: ['甲', '乙', '丙', '丁'].map((name, i) => ({ id: `c${i}`, name })) }
}

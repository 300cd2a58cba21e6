import type { Bundle, Element } from '../../lib/bundle/model.ts'
import { type MadeItem, makeBundle } from '../property/make-bundle.ts'

const name: Element = { id: 'applicant.name', name: '姓名', type: 'text', required: true }

/** A made bundle in which everything can be put right, with a question for its conditions: `situation.chance`. */
export function soundBundle(items: readonly MadeItem[], by: 'automatic' | 'departments' = 'automatic'): Bundle {
  return answerable(makeBundle(items, { accept: { by } }))
}

/** The bundle with one field for every item, and the question. */
export function answerable(bundle: Bundle): Bundle {
  const { catalogue } = bundle
  const items = Object.values(catalogue.items).map((item) => [item.id, { ...item, elements: [name.id] }] as const)
  const answers = [
    { id: 'yes', name: '是' },
    { id: 'no', name: '否' },
  ]
  return {
    ...bundle,
    situations: [{ id: 'chance', ask: '是否？', answers }],
    catalogue: { ...catalogue, items: Object.fromEntries(items), elements: { [name.id]: name } },
  }
}

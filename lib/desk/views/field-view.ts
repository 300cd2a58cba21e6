import * as z from 'zod'
import { maxCharacters } from '../../bundle/judge-value.ts'
import type { Bundle, Element } from '../../bundle/model.ts'
import type { Language } from '../words.ts'

const sectionView = z.object({
  id: z.string().describe('The role: mother'),
  name: z.string().optional().describe('母亲; absent where only one field is asked of it'),
})

const limits = z.object({
  format: z.enum(['digits', 'letters', 'chinese', 'year', 'month']).optional(),
  minLength: z.number().optional().describe('Characters as people count them'),
  maxLength: z.number().optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  choices: z.array(z.string()).optional().describe('Only these of the choices are accepted'),
})

/** A field as a page draws and judges it, by the same data as lib/bundle/judge-value.ts. */
export const fieldShape = {
  section: sectionView,
  label: z.string().describe('The name without that of its section: 姓名'),
  limits: limits.optional(),
  maxCharacters: z.number().describe('UTF-16 units, whatever the limits say'),
  sensitive: z
    .enum(['id-no', 'phone', 'bank', 'health'])
    .optional()
    .describe('敏感个人信息 (个人信息保护法 28) and what is masked in lists'),
}

type FieldView = z.infer<z.ZodObject<typeof fieldShape>>

export function viewField(bundle: Pick<Bundle, 'catalogue'>, element: Element): FieldView {
  const { limits } = element
  const section = findSection(bundle, element.id)
  return {
    section,
    label: element.name.slice(section.name?.length ?? 0),
    limits: limits && { ...limits, choices: limits.choices && [...limits.choices] },
    maxCharacters: maxCharacters(element),
    sensitive: findSensitive(element),
  }
}

/** 母亲 of `mother.id_no`: names of elements begin with that of their role, which is what all of one role have in common. */
function findSection({ catalogue }: Pick<Bundle, 'catalogue'>, element: string): z.infer<typeof sectionView> {
  const id = roleOf(element)
  const names = Object.values(catalogue.elements).flatMap((each) => (roleOf(each.id) === id ? [each.name] : []))
  let [common = ''] = names
  for (const name of names) while (!name.startsWith(common)) common = common.slice(0, -1)
  return common === '' || names.includes(common) ? { id } : { id, name: common }
}

const roleOf = (element: string): string => element.split('.', 1)[0] ?? element

/** By its type, and where that is plain text by how the catalogue calls such fields. */
function findSensitive({ id, type }: Element): FieldView['sensitive'] {
  if (type === 'id-no' || type === 'phone') return type
  if (type === 'consent' || type === 'signature') return undefined
  if (type === 'text' && /_(card|account)$|\.account$/.test(id)) return 'bank'
  return /\.(.*_)?(health|illness|allergy|disability|capacity|family_history|death_class)(_|$)/.test(id)
    ? 'health'
    : undefined
}

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const
const consent = { yes: { zh: '同意', en: 'Agreed' }, no: { zh: '不同意', en: 'Not agreed' } } as const

/** A value in people's words. */
function textOf({ type, choices }: Element, value: string, language: Language): string {
  if (type === 'choice') return choices?.find(({ id }) => id === value)?.name ?? value
  const words = type === 'yes-no' ? yesNo : type === 'consent' ? consent : undefined
  return words && (value === 'yes' || value === 'no') ? words[value][language] : value
}

/** A field with what was entered in it. */
export const filledField = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  section: sectionView,
  label: fieldShape.label,
  sensitive: fieldShape.sensitive,
  value: z.string(),
  text: z.string().describe('The value in words: of a choice its name'),
})

/** What was filled in of these elements, in their order. */
export function viewFilled(
  bundle: Pick<Bundle, 'catalogue'>,
  elements: readonly string[],
  form: Readonly<Record<string, string>>,
  language: Language,
): z.infer<typeof filledField>[] {
  return elements.flatMap((id) => {
    const element = bundle.catalogue.elements[id]
    const value = form[id]
    if (!element || value === undefined) return []
    const { section, label, sensitive } = viewField(bundle, element)
    const { name, type } = element
    return [{ id, name, type, section, label, sensitive, value, text: textOf(element, value, language) }]
  })
}

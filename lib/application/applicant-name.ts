import type { Bundle } from '../bundle/model.ts'

type Form = Readonly<Record<string, string>>

/**
 * Who applies, as the form says: of enterprises their name, of people that of the applicant, or of the first person whom
 * the bundle asks for. Undefined where the form names nobody.
 */
export function findApplicantName(bundle: Pick<Bundle, 'for' | 'catalogue'>, form: Form): string | undefined {
  const person = form['applicant.name'] || findFirst(bundle, form, '.name')
  const name = bundle.for === 'enterprise' ? findFirst(bundle, form, '.title') || person : person
  return name || undefined
}

/** 脱敏: 张*. The name of an enterprise is public. */
export function findMaskedApplicant(bundle: Pick<Bundle, 'for' | 'catalogue'>, form: Form): string | undefined {
  const name = findApplicantName(bundle, form)
  const isPublic = bundle.for === 'enterprise' && name === findFirst(bundle, form, '.title')
  return name === undefined || isPublic ? name : maskName(name)
}

/** The first character and nothing of the length: 张*. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}*`

/** `138****0000`; of what is short nothing but its end. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? `****${phone.slice(-2)}` : `${phone.slice(0, 3)}****${phone.slice(-4)}`

function findFirst({ catalogue }: Pick<Bundle, 'catalogue'>, form: Form, end: string): string | undefined {
  const id = Object.keys(catalogue.elements).find((each) => each.endsWith(end) && form[each])
  return id === undefined ? undefined : form[id]
}

/** The telephone under which whoever applies is reached: that of the applicant, or the first that the form holds. */
export function findPhone({ catalogue }: Pick<Bundle, 'catalogue'>, form: Form): string | undefined {
  const phones = Object.values(catalogue.elements).filter(({ id, type }) => type === 'phone' && form[id])
  const own = phones.find(({ id }) => id.startsWith('applicant.')) ?? phones[0]
  return own && form[own.id]
}

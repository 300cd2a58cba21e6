import { type FormField, judgeField } from '../fields/field.ts'
import type { Draft, Notice } from './draft-store.ts'

/** A part of the one form: what is asked of one person or thing. */
export interface FormSection {
  /** The role: `mother`; `other` for all of which only one field is asked. */
  readonly id: string
  /** 母亲; absent for `other`. */
  readonly name?: string
  readonly fields: readonly FormField[]
  /** What is not asked, since `by` has it on file, or the item `madeBy` fixes it. */
  readonly spared: readonly {
    readonly id: string
    readonly name: string
    readonly by?: string
    readonly madeBy?: string
  }[]
}

const other = 'other'

/** The form's sections in the order in which their first fields are asked. */
export function sectionsOf({ fields, exemptFields, madeFields }: Notice): FormSection[] {
  const named = new Map(fields.flatMap(({ section: { id, name } }) => (name === undefined ? [] : [[id, name]])))
  const placeOf = (role: string) => (named.has(role) ? role : other)
  const spared = [
    ...exemptFields.map(({ id, name, by }) => ({ id, name, by })),
    ...madeFields.map(({ id, name, by }) => ({ id, name, madeBy: by })),
  ]
  const ids = [...new Set(fields.map(({ section }) => placeOf(section.id)))]
  const inOrder = [...ids.filter((id) => id !== other), ...ids.filter((id) => id === other)]
  return inOrder.map((id) => ({
    id,
    name: named.get(id),
    fields: fields.filter(({ section }) => placeOf(section.id) === id),
    spared: spared.filter((field) => placeOf(field.id.split('.')[0] ?? '') === id),
  }))
}

/** How far a part of the draft is. */
export type Standing = 'blocked' | 'not-started' | 'in-progress' | 'done'

export const isAnswered = ({ notice }: Draft): boolean => notice.unanswered.length === 0

/** Whether nothing keeps it from being submitted: what is optional may stay empty. */
export const isComplete = ({ fields }: Pick<FormSection, 'fields'>, form: Readonly<Record<string, string>>): boolean =>
  fields.every((field) => judgeField(field, form[field.id] ?? '') === undefined)

export function standingOfSection({ fields }: FormSection, form: Readonly<Record<string, string>>): Standing {
  const filled = fields.filter(({ id }) => (form[id] ?? '') !== '')
  if (isComplete({ fields }, form) && filled.length > 0) return 'done'
  return filled.length > 0 ? 'in-progress' : 'not-started'
}

type AskedMaterial = Notice['materials'][number]

/** What must be handed in, shown or promised: without what a commitment stands in for, and what results of others serve as. */
export function askedMaterials({ notice, papers, reused }: Draft): AskedMaterial[] {
  const spares = (item: string, material: string) =>
    papers.commits.includes(item) &&
    notice.items.some(({ id, commitment }) => id === item && commitment?.replaces.includes(material))
  return notice.materials.filter(({ id, items }) => !reused.includes(id) && items.some((item) => !spares(item, id)))
}

/** Whether a material is there, or may come later as promised. */
export function isSettled({ files, papers }: Draft, { id, later }: AskedMaterial): boolean {
  return id in files || papers.paper.includes(id) || (later !== undefined && papers.gaps.includes(id))
}

/** Whether something is promised that needs a name under it. */
export function needsName(draft: Draft): boolean {
  const { notice, papers, files } = draft
  const commits = notice.items.some(({ id, commitment }) => commitment && papers.commits.includes(id))
  const promised = ({ id, later }: AskedMaterial) =>
    later !== undefined && papers.gaps.includes(id) && !(id in files) && !papers.paper.includes(id)
  return commits || askedMaterials(draft).some(promised)
}

export function standingOfMaterials(draft: Draft): Standing {
  const asked = askedMaterials(draft)
  const there = asked.filter((material) => isSettled(draft, material))
  const signed = !needsName(draft) || draft.papers.signed.trim() !== ''
  if (there.length === asked.length && signed) return 'done'
  return there.length > 0 || Object.keys(draft.files).length > 0 ? 'in-progress' : 'not-started'
}

/** Whoever acts for another gives all of it, and the letter. */
export function standingOfAgent({ papers: { agent }, files }: Draft): Standing {
  if (!agent) return 'done'
  const { name, id_no, phone, relation, for: principal, until } = agent
  return [name, id_no, phone, relation, principal, until].every(Boolean) && 'agent-authority' in files
    ? 'done'
    : 'in-progress'
}

/** Where whoever goes on is best taken: the next section after `from` that is not done, then what is still missing, then the check. */
export function nextPart(draft: Draft, from?: string): string {
  const sections = sectionsOf(draft.notice)
  const start = sections.findIndex(({ id }) => id === from) + 1
  const { form } = draft.papers
  const open =
    sections.slice(start).find((section) => standingOfSection(section, form) !== 'done') ??
    sections.slice(0, start).find((section) => section.id !== from && !isComplete(section, form))
  const base = `/a/${draft.application}`
  if (!isAnswered(draft)) return `${base}/answers`
  if (open) return `${base}/form/${open.id}`
  return standingOfMaterials(draft) === 'done' ? `${base}/check` : `${base}/materials`
}

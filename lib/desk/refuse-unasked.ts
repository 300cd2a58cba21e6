import type { Application } from './changes/application.ts'
import { Refusal } from './refusal.ts'
import { correctable } from './views/view.ts'

/** A correction names something, and only what the applicant was asked for this item. */
export function refuseUnasked(
  application: Application,
  item: string,
  { fields, materials }: { readonly fields: readonly string[]; readonly materials: readonly string[] },
): void {
  const asked = correctable(application, item)
  const unknown = [
    ...fields.filter((field) => !asked.fields.includes(field)).map((field) => `fields.${field}`),
    ...materials.filter((material) => !asked.materials.includes(material)).map((material) => `materials.${material}`),
  ].map((at) => ({ at, wrong: 'not-asked' }))
  const nothing = fields.length + materials.length === 0 ? [{ at: 'fields', wrong: 'missing' }] : []
  if (unknown.length > 0) throw new Refusal('invalid', { problems: unknown, rule: 'CAT-07' })
  if (nothing.length > 0) throw new Refusal('invalid', { problems: nothing })
}

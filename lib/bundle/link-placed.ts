import { renameRoles } from '../rules/facts.ts'
import type { Item } from './model.ts'

type Roles = Readonly<Record<string, string>>

/** An item of the catalogue in a bundle in which its roles have other names. */
export function linkPlaced(item: Item, as: Roles): Item {
  const { limits, makes, decides, conditions } = item
  const name = (id: string) => renameRole(id, as)
  return {
    ...item,
    elements: [...new Set(item.elements.map(name))],
    ...(limits && { limits: Object.fromEntries(Object.entries(limits).map(([id, each]) => [name(id), each])) }),
    ...(makes && { makes: makes.map(name) }),
    ...(decides && { decides: decides.map((rule) => ({ ...rule, when: renameRoles(rule.when, as) })) }),
    ...(conditions && { conditions: conditions.map(({ when, ...rest }) => rename(rest, when, as)) }),
  }
}

function rename<Rest extends object>(rest: Rest, when: string | undefined, as: Roles): Rest & { when?: string } {
  return when === undefined ? rest : { ...rest, when: renameRoles(when, as) }
}

/** `applicant.name` by the role that the applicant is in the bundle. */
function renameRole(id: string, as: Roles): string {
  const [role = '', ...rest] = id.split('.')
  return [as[role] ?? role, ...rest].join('.')
}

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

/** Text in quotes, or the role of an element: `form.applicant` or `form["legal-representative"]`. */
const roleOrText =
  /\bform\s*\[\s*(["'])([a-z][a-z0-9-]*)\1\s*\]|\bform\s*\.\s*([a-z][a-z0-9]*)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/** The same rule about the people of the bundle; what stands in quotes is not touched. */
function renameRoles(rule: string, as: Roles): string {
  return rule.replace(roleOrText, (whole, _quote, bracketed: string | undefined, dotted: string | undefined) => {
    const role = as[bracketed ?? dotted ?? '']
    if (role === undefined) return whole
    return role.includes('-') || bracketed !== undefined ? `form["${role}"]` : `form.${role}`
  })
}

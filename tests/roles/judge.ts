import { type Name, names, type Relation, relations } from './principals.ts'

export const all = Object.keys(relations) as readonly Relation[]

/** `officer,chief ot; supervisor otd` by principal; whoever is not there may not ask. */
export function readWho(who: string): ReadonlyMap<Name, readonly Relation[]> {
  const parts = who.split('; ').map((part) => part.split(' ') as [string, string])
  return new Map(
    parts.flatMap(([group, may]) => namesOf(group).map((name): [Name, readonly Relation[]] => [name, readMay(may)])),
  )
}

function namesOf(group: string): readonly Name[] {
  return group.split(',').flatMap((each) => {
    if (each === 'all') return names
    if (each === 'staff') return names.filter((name) => name !== 'anyone' && name !== 'applicant')
    if (!names.includes(each as Name)) throw new Error(`${each} is nobody`)
    return [each as Name]
  })
}

const readMay = (may: string): readonly Relation[] =>
  may === '*' ? all : may === '-' ? [] : all.filter((each) => may.includes(each))

/** What does not let somebody through. */
const shut = [401, 403, 404]

/** What is wrong with a cell, if anything. */
export function judge(status: number, name: Name, may: readonly Relation[] | undefined, relation: Relation) {
  if (may?.includes(relation)) return shut.includes(status) ? 'let through' : undefined
  const expected = may !== undefined ? 404 : name === 'anyone' ? 401 : 403
  return status === expected ? undefined : String(expected)
}

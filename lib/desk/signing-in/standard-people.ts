import type { Principal } from '../../application/may.ts'
import { government } from '../../application/review/extension.ts'
import { type Language, roleWords } from '../words.ts'

interface Department {
  readonly id: string
  readonly name: string
}

/** Somebody to try the product as; nobody real. */
export interface StandardPerson {
  readonly principal: Principal
  readonly name: string
  readonly department?: Department
}

const alone = ['applicant', 'clerk', 'supervisor', 'observer', 'designer', 'publisher', 'administrator'] as const

/** One of each role, and an officer, a chief representative and a head of each department: what the demo offers, and what tokens are signed for. */
export function listStandardPeople(departments: readonly Department[], language: Language): readonly StandardPerson[] {
  const singles = alone.map((role) => ({ principal: { role, id: `${role}-1` }, name: roleWords[role][language] }))
  return [...singles, ...departments.flatMap((department) => staffOf(department, language))]
}

function staffOf(department: Department, language: Language): readonly StandardPerson[] {
  const { id } = department
  const roles = id === government ? (['head'] as const) : (['officer', 'chief', 'head'] as const)
  return roles.map((role) => ({
    principal: { role, id: `${role}-${id}`, department: id, ...(role !== 'head' && { hall: true }) },
    name: `${department.name} ${roleWords[role][language]}`,
    department,
  }))
}

import { freeze } from './freeze.ts'
import type { Element, ElementType, Limits } from './model.ts'
import { suggest } from './nearest.ts'
import { maxShown, type Problem } from './problem.ts'
import type { Entry, WrittenCatalogue } from './read-catalogue.ts'

/** What everybody gives for each item on its own: consent and signature are never merged. */
const apart: readonly ElementType[] = ['consent', 'signature']

/** The elements of a catalogue, one for each role that has them. */
export function linkElements({ lists, home }: WrittenCatalogue, problems: Problem[]): Map<string, Element> {
  const elements = new Map<string, Element>()
  const roles = new Set([...home.keys()].flatMap((key) => (key.startsWith('roles ') ? key.slice('roles '.length) : [])))
  for (const [name, entry] of lists.elements) {
    for (const role of entry.value.of) {
      const element = elementOf(role, lists.roles.get(role)?.value.name ?? role, name, entry.value)
      elements.set(element.id, freeze(element))
    }
    problems.push(...judgeRoles(name, entry, [...roles]).slice(0, Math.max(0, maxShown - problems.length)))
  }
  return elements
}

function elementOf(role: string, whose: string, name: string, value: Entry<'elements'>['value']): Element {
  const choices = value.choices && Object.entries(value.choices).map(([id, name]) => ({ id, name }))
  const shared = value.shared?.[role]
  const plain = { id: `${role}.${name}`, name: `${whose}${value.name}`, type: value.type }
  const required = !value.optional.includes(role)
  return { ...plain, ...(choices && { choices }), ...(shared && { shared }), required }
}

function judgeRoles(name: string, { value, file }: Entry<'elements'>, roles: readonly string[]): readonly Problem[] {
  const at = (...path: (string | number)[]) => file.positionOf(['elements', name, ...path])
  const others = (named: readonly (readonly [role: string, ...path: (string | number)[]])[]) =>
    named.flatMap(([role, ...path]) => (value.of.includes(role) ? [] : [notOfThose(at(...path), role, name, value.of)]))
  return [
    ...value.of.flatMap((role, index) => (roles.includes(role) ? [] : [noRole(at('of', index), role, roles)])),
    ...others(value.optional.map((role, index) => [role, 'optional', index])),
    ...others(Object.keys(value.shared ?? {}).map((role) => [role, 'shared', role])),
  ]
}

function noRole(at: Problem['at'], role: string, roles: readonly string[]): Problem {
  const fix = suggest(role, roles, 'Add it to the roles of the catalogue.')
  return { at, says: `There is no role "${role}".`, fix }
}

function notOfThose(at: Problem['at'], role: string, name: string, of: readonly string[]): Problem {
  return {
    at,
    says: `"${role}" is not one of those who have "${name}".`,
    fix: suggest(role, of, 'Write it in "of" too, or delete it here.'),
  }
}

interface Needed {
  readonly elements: string[]
  readonly limits?: Readonly<Record<string, Limits>>
}

type Written = readonly (string | ({ readonly element: string } & Record<string, unknown>))[]

/** The ids of what an item needs, and what it accepts of each. */
export function readNeeded(written: Written): Needed {
  const limits: Record<string, Limits> = {}
  for (const each of written) if (typeof each !== 'string') limits[each.element] = readLimits(each)
  const elements = written.map((each) => (typeof each === 'string' ? each : each.element))
  return { elements, ...(Object.keys(limits).length > 0 && { limits }) }
}

function readLimits(written: Record<string, unknown>): Limits {
  const { element, 'min-length': minLength, 'max-length': maxLength, ...rest } = written
  return {
    ...rest,
    ...(minLength !== undefined && { minLength: Number(minLength) }),
    ...(maxLength !== undefined && { maxLength: Number(maxLength) }),
  }
}

/** An item's own field of what is never merged: `applicant.consent` becomes `applicant.consent.<item>`. Adds it to the elements. */
export function keepApart(
  id: string,
  item: { readonly id: string; readonly name: string },
  elements: Map<string, Element>,
): string {
  const element = elements.get(id)
  if (!element || !apart.includes(element.type)) return id
  const own = `${id}.${item.id}`
  elements.set(own, freeze({ ...element, id: own, name: `${element.name}（${item.name}）` }))
  return own
}

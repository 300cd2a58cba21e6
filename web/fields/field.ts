import type { VNode } from 'preact'
import { judgeValue, type ValueFault } from '../../lib/bundle/judge-value.ts'
import type { Element, ElementType, Limits } from '../../lib/bundle/model.ts'
import { say, type Word } from '../words/say.ts'

/** A field of the combined form, as the notice tells of it. */
export interface FormField {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
  /** Ids of the items that need it. */
  readonly items: readonly string[]
  /** 母亲; without a name where only one field is asked of the role. */
  readonly section: { readonly id: string; readonly name?: string }
  /** The name without that of its section. */
  readonly label: string
  readonly limits?: Limits
}

/** What one kind of field draws: its controls only. Label, hint and fault stand around it. */
export interface KindProps {
  readonly field: FormField
  readonly value: string
  /** Of the first control: what summaries link to. */
  readonly control: string
  /** Ids of the texts that belong to it. */
  readonly describedBy: string | undefined
  readonly wrong: boolean
  onInput(value: string): void
}

/** Several controls under one legend. */
export type Group = 'radiogroup' | 'group'

export interface Kind {
  readonly draw: (props: KindProps) => VNode
  /** Absent: one control with a label. */
  readonly group?: Group | ((field: FormField) => Group | undefined)
  /** How it is to be filled in, where that does not go without saying. */
  readonly hint?: Word
}

/** The id of a field's first control. */
export const controlOf = (field: string): string => `f-${field}`

/** What is wrong with a value on leaving its field; undefined when it may stand. */
export function judgeField(field: FormField, value: string): 'missing' | ValueFault | undefined {
  if (value.trim() === '') return field.required ? 'missing' : undefined
  return judgeValue(field as FormField & Element, value.trim())
}

/** The same in words. */
export function findProblem(field: FormField, value: string): string | undefined {
  const wrong = judgeField(field, value)
  if (wrong === undefined) return undefined
  const shaped = `fault.${wrong}.${field.type}`
  return wrong === 'malformed' && isWord(shaped) ? say(shaped) : say(`fault.${wrong}`)
}

/** Of several, by id of field. */
export function findProblems(
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = findProblem(field, values[field.id] ?? '')
      return problem === undefined ? [] : [[field.id, problem]]
    }),
  )
}

const shapedTypes = ['id-no', 'uscc', 'phone', 'date', 'time', 'number'] satisfies ElementType[]

const isWord = (key: string): key is `fault.malformed.${(typeof shapedTypes)[number]}` =>
  shapedTypes.some((type) => key === `fault.malformed.${type}`)

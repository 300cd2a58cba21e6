import type { Act } from '../../../../lib/application/grants.ts'
import type { listSteps } from '../../../../lib/desk/requests/list-steps.ts'
import type { showTask } from '../../../../lib/desk/requests/show-task.ts'
import type { Answer } from '../../../ask/ask.ts'
import type { Word } from '../../../words/say.ts'

export type Task = Answer<typeof showTask>
export type Step = Answer<typeof listSteps>['steps'][number]

/** Something to choose from, by its id. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What an act is done to: the task, and of acts on a special step that step. */
export interface Desk {
  readonly task: Task
  readonly step?: Step
  /** The other departments of the bundle; only acts that ask for them have them. */
  readonly departments?: readonly Named[]
}

/** A place of the papers that is marked, with what is wrong there. */
export interface Mark {
  /** `fields.mother.id_no`, `materials.photo` */
  readonly at: string
  readonly name: string
  readonly says: string
}

/** What is entered, by field: several are a list, marks are by their place. */
export type Values = Readonly<Record<string, string | readonly string[] | readonly Mark[]>>

/** One thing that an act asks; `D` is what the act is done to. */
export interface ActField<D = Desk> {
  /** Its name in the body of the request. */
  readonly name: string
  readonly kind: 'text' | 'line' | 'person' | 'number' | 'date' | 'choice' | 'yes-no' | 'picks' | 'people' | 'marks'
  readonly label: Word
  readonly hint?: Word | ((desk: D) => string | undefined)
  readonly optional?: boolean
  /** What can be chosen. */
  readonly among?: (desk: D) => readonly Named[]
  /** 常用语: what can be put in at a press. */
  readonly phrases?: (desk: D) => readonly string[]
  /** What stands in it before anybody has typed. */
  readonly begins?: (desk: D) => string
  /** Only when this holds of what is entered so far. */
  readonly when?: (values: Values) => boolean
}

/** An act that the law's API has: who may, what it asks, and the request that it becomes. */
export interface ActForm<D = Desk> {
  /** It is drawn only where `may` of the task has it. */
  readonly act: Act
  /** Whether it is of use now, by what the task shows. */
  readonly when?: (desk: D) => boolean
  readonly title: Word
  /** What it means, before it is done. */
  readonly says?: Word | ((desk: D) => Word)
  readonly fields: readonly ActField<D>[]
  /** Below the address of what it is done to. */
  readonly path: (desk: D) => string
  /** The body; absent: the fields by their names. */
  readonly body?: (values: Values, desk: D) => unknown
  /** Said when it is done: `{item}`, `{who}`. */
  readonly done: Word | ((desk: D) => Word)
  /** The task is off the table afterwards: the next one opens. */
  readonly leaves?: boolean
  /** It asks for one of the other departments. */
  readonly needsDepartments?: boolean
}

/** What is marked; nothing when the field holds something else. */
export const marksOf = (values: Values, name: string): readonly Mark[] =>
  typeof values[name] === 'string' ? [] : ((values[name] ?? []) as readonly (string | Mark)[]).filter(isMark)

const isMark = (each: string | Mark): each is Mark => typeof each !== 'string'

/** The ids of the marked places of one kind. */
export const placesOf = (marks: readonly Mark[], kind: 'fields' | 'materials'): string[] =>
  marks.flatMap(({ at }) => (at.startsWith(`${kind}.`) ? [at.slice(kind.length + 1)] : []))

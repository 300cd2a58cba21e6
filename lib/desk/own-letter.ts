import { concerns, type Principal } from '../application/may.ts'
import type { LetterState } from '../application/state.ts'
import type { Application } from './changes/application.ts'
import { Refusal } from './refusal.ts'
import { readTaskId } from './task-id.ts'

/** A letter to the person's own department, with its name in the application; Refusal not-found for all others, as if there were none. */
export function pickOwnLetter({ state }: Application, principal: Principal, id: string): [string, LetterState] {
  const { item: name } = readTaskId(id)
  const letter = state.letters?.[name]
  if (!letter || !concerns(principal, 'answer-letter', { department: letter.to })) throw new Refusal('not-found')
  return [name, letter]
}

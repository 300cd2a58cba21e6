import { load, type Program } from '../interpreter/program.ts'
import type { Journal } from './journal.ts'

/** Compiled definitions, as many as fit; the oldest is compiled again when it is asked for. */
export interface Programs {
  get(revision: string): Program
}

export function keepPrograms(journal: Journal, capacity = 200): Programs {
  const programs = new Map<string, Program>()
  return {
    get(revision) {
      const known = programs.get(revision)
      if (known) return known
      const definition = journal.find('revision', revision)?.definition
      if (definition === undefined) throw new Error(`the definition ${revision} is missing`)
      const program = load(JSON.parse(definition))
      programs.set(revision, program)
      const [oldest] = programs.keys()
      if (programs.size > capacity && oldest !== undefined) programs.delete(oldest)
      return program
    },
  }
}

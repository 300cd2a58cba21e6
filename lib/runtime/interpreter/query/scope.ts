import type { Json, Surroundings } from '../../model.ts'

/** What an expression may see. */
export interface Scope {
  readonly surroundings: Surroundings
  /** `$states`. */
  states(): { readonly [name: string]: Json }
  findVariable(name: string): Json | undefined
  /** Every visible variable, for the JSONata engine. */
  variables(): { readonly [name: string]: Json }
}

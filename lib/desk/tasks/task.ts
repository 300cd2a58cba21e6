import type * as z from 'zod'
import type { Actor } from '../../application/outcome.ts'
import type { Ports } from '../ports.ts'

/** What a state of the machine calls: payload and answer hold ids and outcomes only. Called twice, it does its work once. */
export interface MachineTask {
  readonly payload: z.ZodType
  /** Takes what the schema has let through. */
  run(ports: Ports, payload: never): Promise<unknown>
}

/** Writes a task so that its payload's type follows from its schema. */
export function task<P, A>(definition: {
  readonly payload: z.ZodType<P>
  run(ports: Ports, payload: P): Promise<A>
}): MachineTask {
  return definition
}

/** What the system does by itself is done in this name. */
export const system: Actor = { role: 'system', id: 'machine' }

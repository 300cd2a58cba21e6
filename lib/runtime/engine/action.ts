import type { Engine } from './engine.ts'
import type { Input, Shape } from './request.ts'

/** One action of the API: the shape of its request, and what it does. It throws a Refusal for what AWS refuses. */
export interface Action<Fields extends Shape = Shape> {
  readonly fields: Fields
  run(engine: Engine, input: Input<Fields>): object | Promise<object>
}

/** Infers the type of `run`'s input from the shape. */
export function action<Fields extends Shape, Output extends object>(
  fields: Fields,
  run: (engine: Engine, input: Input<Fields>) => Output | Promise<Output>,
): { readonly fields: Fields; run(engine: Engine, input: Input<Fields>): Output | Promise<Output> } {
  return { fields, run }
}

/** Dates on the wire are seconds since 1970. */
export const seconds = (ms: number): number => ms / 1_000

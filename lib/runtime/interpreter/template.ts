import { isExpression, sourceOf } from '../../asl/expression-text.ts'
import type { Template } from '../../asl/states.ts'
import type { Json } from '../model.ts'
import { queryFault, type StateFault } from './faults.ts'
import { compile, type Expression } from './query/expression.ts'
import { Unsupported } from './query/plain.ts'
import { errorText } from './query/query-error.ts'
import type { Scope } from './query/scope.ts'

/** A template with its expressions compiled and every one of them knowing the field that it stands in. */
export type Prepared =
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly location: string }
  | { readonly kind: 'list'; readonly items: readonly Prepared[] }
  | { readonly kind: 'object'; readonly names: readonly string[]; readonly values: readonly Prepared[] }

/** Locations are written as AWS writes them: `Output/a/b[0]`. */
export const prepare = (template: Template, location: string): Prepared => {
  if (typeof template === 'string' && isExpression(template))
    return { kind: 'expression', expression: compile(sourceOf(template)), location }
  if (typeof template !== 'object' || template === null) return { kind: 'constant', value: template }
  if (Array.isArray(template)) {
    const items = template.map((item: Template, index) => prepare(item, `${location}[${index}]`))
    return items.every(({ kind }) => kind === 'constant')
      ? { kind: 'constant', value: template as Json }
      : { kind: 'list', items }
  }
  const names = Object.keys(template)
  const values = Object.entries(template).map(([name, value]) => prepare(value, `${location}/${name}`))
  return values.every(({ kind }) => kind === 'constant')
    ? { kind: 'constant', value: template as Json }
    : { kind: 'object', names, values }
}

type PreparedExpression = Prepared & { readonly kind: 'expression' }

const blame = ({ expression, location }: PreparedExpression, what: string): StateFault =>
  queryFault(`The JSONata expression '${expression.source}' specified for the field '${location}' ${what}`, {
    location,
  })

const evaluated = async (prepared: PreparedExpression, scope: Scope): Promise<Json> => {
  let value: Json | undefined
  try {
    value = await prepared.expression.evaluate(scope)
  } catch (thrown) {
    if (thrown instanceof Unsupported) throw blame(prepared, 'returned an unsupported result type.')
    throw blame(prepared, `threw an error during evaluation${errorText(thrown)}`)
  }
  if (value === undefined) throw blame(prepared, 'returned nothing (undefined).')
  const pause = scope.surroundings.breathe?.()
  if (pause) await pause
  return value
}

/** The value of a template. Answers at once, without a promise, where no expression needs the JSONata engine. */
export const render = (prepared: Prepared, scope: Scope): Json | Promise<Json> => {
  if (prepared.kind === 'constant') return prepared.value
  if (prepared.kind === 'expression') {
    const found = prepared.expression.findDirectly(scope)
    return found === undefined ? evaluated(prepared, scope) : found
  }
  if (prepared.kind === 'list') return inOrder(prepared.items, scope, [], (values) => values)
  const { names, values } = prepared
  return inOrder(values, scope, [], (done) =>
    Object.fromEntries(names.map((name, index) => [name, done[index] ?? null])),
  )
}

type Build = (values: readonly Json[]) => Json

/** One part after the other, so that the first that fails is the one reported; `done` are those before. */
const inOrder = (parts: readonly Prepared[], scope: Scope, done: Json[], build: Build): Json | Promise<Json> => {
  for (let part = parts[done.length]; part; part = parts[done.length]) {
    const value = render(part, scope)
    if (value instanceof Promise) return value.then((settled) => inOrder(parts, scope, [...done, settled], build))
    done.push(value)
  }
  return build(done)
}

/** The JSONata text of an expression field; of anything else, the field as it stands. */
export const expressionSource = (template: Template): string =>
  typeof template === 'string' && isExpression(template) ? sourceOf(template) : JSON.stringify(template)

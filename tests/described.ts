import * as z from 'zod'

type Schema = Parameters<typeof z.fromJSONSchema>[0]
type Responses = Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>

/** What the tests read of the API's description. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>
  readonly components: { readonly schemas: { readonly Refusal: Schema } }
}

interface Operation {
  /** Like `GET /api/tasks/{task}`. */
  readonly name: string
  readonly method: string
  readonly parts: readonly string[]
  readonly responses: Responses
}

interface Answered {
  readonly status: number
  readonly body: unknown
}

/** All operations of the description. */
export const operationsOf = ({ paths }: Described): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, { responses }]) => {
      const method = name.toUpperCase()
      return { name: `${method} ${path}`, method, parts: path.split('/'), responses }
    }),
  )

/**
 * Holds answers to the description: throws, naming method and pattern, for one that is not as described. What no
 * operation describes, only a refusal may answer. A schema is compiled once, when it is first needed.
 */
export function createHold(described: Described): (method: string, path: string, answered: Answered) => void {
  const operations = operationsOf(described)
  const compiled = new Map<Schema, z.ZodType>()
  const compile = (schema: Schema): z.ZodType => {
    const known = compiled.get(schema) ?? z.fromJSONSchema(schema)
    compiled.set(schema, known)
    return known
  }
  return (method, path, { status, body }) => {
    const operation = findOperation(operations, method, path)
    const name = operation?.name ?? `${method} ${path}`
    // Who is sent elsewhere is answered nothing else.
    if (status === 303 && operation?.responses[303] && !operation.responses[303].content) return
    const done = Object.values(operation?.responses[status]?.content ?? {})[0]?.schema
    // A file is held to nothing: its bytes are what they are.
    if (status < 400 && isFile(operation?.responses[status])) return
    const schema = status >= 400 ? described.components.schemas.Refusal : done
    if (schema === undefined) throw new Error(`${name} does not describe ${status}`)
    const { error } = compile(schema).safeParse(body)
    if (error) throw new Error(`${name} answers ${status} not as described:\n${z.prettifyError(error)}`)
  }
}

const isFile = (response: Responses[string] | undefined): boolean =>
  response?.content?.['application/octet-stream'] !== undefined

/** The operation of a request: `GET /api/tasks/x?limit=1` is `GET /api/tasks/{task}`. */
function findOperation(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const given = (path.split('?')[0] ?? '').split('/')
  return operations.find(
    ({ method: wanted, parts }) =>
      wanted === method &&
      parts.length === given.length &&
      parts.every((part, i) => part.startsWith('{') || part === given[i]),
  )
}

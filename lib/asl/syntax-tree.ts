import jsonata from 'jsonata'

/** A node of JSONata's syntax tree, in the parts that are looked at here. */
export interface Node {
  readonly type: string
  readonly value?: unknown
  readonly [part: string]: unknown
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'

/** Every node right inside, through lists and pairs. */
export const partsOf = (node: object): readonly Node[] =>
  Object.values(node).flatMap((part) => {
    if (isNode(part)) return [part]
    return typeof part === 'object' && part !== null ? partsOf(part) : []
  })

export type Parsed = { readonly tree: Node } | { readonly error: string }

/** The syntax tree of an expression, or what its parser says is wrong with it. */
export const parseExpression = (source: string): Parsed => {
  try {
    return { tree: jsonata(source).ast() as unknown as Node }
  } catch (thrown) {
    const { message } = Object(thrown) as { readonly message?: unknown }
    if (thrown instanceof RangeError) return { error: 'The expression is nested too deeply' }
    return { error: typeof message === 'string' ? message : 'The expression cannot be parsed' }
  }
}

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

/** Looks at each syntax tree once: trees are shared by all expressions that read the same, and never change. */
export const oncePerTree = <Found>(look: (tree: Node) => Found): ((tree: Node) => Found) => {
  const seen = new WeakMap<Node, { readonly found: Found }>()
  return (tree) => {
    const before = seen.get(tree) ?? { found: look(tree) }
    seen.set(tree, before)
    return before.found
  }
}

export type Parsed = { readonly tree: Node } | { readonly error: string }

const parse = (source: string): Parsed => {
  try {
    return { tree: jsonata(source).ast() as unknown as Node }
  } catch (thrown) {
    const { message } = Object(thrown) as { readonly message?: unknown }
    if (thrown instanceof RangeError) return { error: 'The expression is nested too deeply' }
    return { error: typeof message === 'string' ? message : 'The expression cannot be parsed' }
  }
}

/** Machines say the same few things again and again, and each is looked at by several checks. */
const known = new Map<string, Parsed>()
const mostKnown = 1_000
/** A long expression is hardly said twice, and its tree is large. */
const longestKnown = 1_000

/** The syntax tree of an expression, or what its parser says is wrong with it. The tree may be shared: it is only read. */
export const parseExpression = (source: string): Parsed => {
  const before = known.get(source)
  if (before) return before
  const parsed = parse(source)
  if (source.length > longestKnown) return parsed
  if (known.size >= mostKnown) known.clear()
  known.set(source, parsed)
  return parsed
}

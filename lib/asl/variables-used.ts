import { type Node, oncePerTree, partsOf } from './syntax-tree.ts'

/** JSONata's functions without `$eval`, and those that Step Functions adds. */
const functions = new Set(
  (
    'string length substring substringBefore substringAfter uppercase lowercase trim pad contains split join match replace ' +
    'base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl number abs floor ceil round power ' +
    'sqrt random formatNumber formatBase formatInteger parseInteger sum max min average boolean not exists count append sort ' +
    'reverse shuffle distinct zip keys lookup spread merge sift each error assert type map filter single reduce now millis ' +
    'fromMillis toMillis clone partition range hash uuid parse'
  ).split(' '),
)

const argumentsOf = (lambda: Node): readonly string[] =>
  Array.isArray(lambda.arguments) ? lambda.arguments.map((argument: Node) => String(argument.value)) : []

/** Names bound inside the expression itself: by `:=`, by lambdas, by `@` and `#`. */
const boundIn = (node: Node): readonly string[] => {
  const own = [
    ...(node.type === 'bind' ? [String((node.lhs as Node).value)] : []),
    ...(node.type === 'lambda' ? argumentsOf(node) : []),
    ...(typeof node.focus === 'string' ? [node.focus] : []),
    ...(typeof node.index === 'string' ? [node.index] : []),
  ]
  return [...own, ...partsOf(node).flatMap(boundIn)]
}

const named = (node: Node): readonly string[] => [
  ...(node.type === 'variable' ? [String(node.value)] : []),
  ...partsOf(node).flatMap(named),
]

/** The state machine's variables that an expression reads. */
export const variablesUsed = oncePerTree((tree: Node): ReadonlySet<string> => {
  const bound = new Set(boundIn(tree))
  return new Set(
    named(tree).filter(
      (name) => name !== '' && name !== '$' && name !== 'states' && !functions.has(name) && !bound.has(name),
    ),
  )
})

import { action, seconds } from '../action.ts'
import { isVersion, readMachineArn } from '../arns.ts'
import type { Alias, Journal, Route } from '../journal.ts'
import { getMachine, putAlias } from '../machine-rows.ts'
import { cut, pageSize, readPageToken } from '../paging.ts'
import { invalid, notFound, Refusal } from '../refusal.ts'
import { arn, integer, isObject, list, object, page, required, text } from '../request.ts'

/** Letters, digits, `_`, `-` and `.`, and not digits alone, which would be a version. */
const pattern = {
  test: /^(?=.*[a-zA-Z_.-])[a-zA-Z0-9_.-]+$/,
  shown: String.raw`^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$`,
}
const name = text({ min: 1, max: 80, pattern })

const printRoutes = (routes: unknown) =>
  Array.isArray(routes) ? `[${routes.filter(isObject).map(printRoute).join(', ')}]` : ''
const printRoute = ({ stateMachineVersionArn, weight }: Readonly<Record<string, unknown>>) =>
  `RoutingConfigurationListItem(stateMachineVersionArn=${stateMachineVersionArn}, weight=${weight})`

const routing = list(object({ stateMachineVersionArn: arn, weight: required(integer({ max: 100 })) }), {
  min: 1,
  max: 2,
  print: printRoutes,
})

const description = text({ max: 256 })

/** Routes lead to one or two versions of one machine, with weights that add up to 100. */
function checkRoutes(journal: Journal, routes: readonly Route[]): string {
  const arns = routes.map(({ stateMachineVersionArn }) => stateMachineVersionArn)
  const received = `Received: [${arns.join(', ')}]`
  const references = arns.map(readMachineArn)
  if (!references.every(({ qualifier }) => qualifier && isVersion(qualifier)))
    throw invalid(`Routing configuration must contain state machine version ARNs. ${received}`)
  if (new Set(arns).size < arns.length)
    throw invalid(`Routing configuration must contain distinct state machine version ARNs. ${received}`)
  const weights = routes.map(({ weight }) => weight)
  if (weights.reduce((sum, weight) => sum + weight, 0) !== 100)
    throw invalid(`Sum of routing configuration weights must equal 100. Received: [${weights.join(', ')}]`)
  const [machine = '', ...others] = new Set(references.map(({ machine }) => machine))
  if (others.length > 0) throw invalid(`Routing configuration must contain versions of one state machine. ${received}`)
  if (!arns.every((arn) => journal.find('version', arn))) throw notFound()
  return machine
}

export const createStateMachineAlias = action(
  { name: required(name), description, routingConfiguration: required(routing) },
  ({ world: { journal, clock } }, { name, description, routingConfiguration: routes }) => {
    const machine = checkRoutes(journal, routes)
    const arn = `${machine}:${name}`
    const before = journal.find('alias', arn)
    if (before && JSON.stringify([before.description, before.routes]) !== JSON.stringify([description, routes]))
      throw new Refusal(
        'ConflictException',
        'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
      )
    const now = clock.now()
    const alias = before ?? { arn, machine, name, description, routes, creationDate: now, updateDate: now }
    if (!before) putAlias(journal, alias)
    return { stateMachineAliasArn: arn, creationDate: seconds(alias.creationDate) }
  },
)

export const updateStateMachineAlias = action(
  { stateMachineAliasArn: arn, description, routingConfiguration: routing },
  ({ world: { journal, clock } }, { stateMachineAliasArn, description, routingConfiguration }) => {
    const alias = getAlias(journal, stateMachineAliasArn)
    if (description === undefined && !routingConfiguration)
      throw invalid('Either the description or the routing configuration must be specified')
    if (routingConfiguration && checkRoutes(journal, routingConfiguration) !== alias.machine)
      throw invalid('Routing configuration must contain versions of the state machine of the alias.')
    const updateDate = clock.now()
    putAlias(journal, {
      ...alias,
      description: description ?? alias.description,
      routes: routingConfiguration ?? alias.routes,
      updateDate,
    })
    return { updateDate: seconds(updateDate) }
  },
)

function getAlias(journal: Journal, arn: string): Alias {
  readMachineArn(arn)
  const alias = journal.find('alias', arn)
  if (!alias) throw notFound()
  return alias
}

export const describeStateMachineAlias = action({ stateMachineAliasArn: arn }, ({ world: { journal } }, input) => {
  const alias = getAlias(journal, input.stateMachineAliasArn)
  return {
    stateMachineAliasArn: alias.arn,
    name: alias.name,
    description: alias.description,
    routingConfiguration: alias.routes,
    creationDate: seconds(alias.creationDate),
    updateDate: seconds(alias.updateDate),
  }
})

/** By name; of a version ARN, those aliases that lead to it. */
export const listStateMachineAliases = action(
  { stateMachineArn: arn, ...page },
  ({ world: { journal } }, { stateMachineArn, maxResults, nextToken }) => {
    const { machine, qualifier } = readMachineArn(stateMachineArn)
    getMachine(journal, machine)
    const size = pageSize(maxResults)
    const after = readPageToken(nextToken, 'string')
    // At most 100 aliases a machine: reading them all is cheap.
    const rows = journal
      .list('alias', machine, { after, limit: 1_000 })
      .filter(
        ({ routes }) => qualifier === undefined || routes.some((r) => r.stateMachineVersionArn === stateMachineArn),
      )
    const found = cut(rows, size, ({ name }) => name)
    return {
      stateMachineAliases: found.rows.map(({ arn, creationDate }) => ({
        stateMachineAliasArn: arn,
        creationDate: seconds(creationDate),
      })),
      nextToken: found.nextToken,
    }
  },
)

/** What does not exist is deleted already. */
export const deleteStateMachineAlias = action({ stateMachineAliasArn: arn }, ({ world: { journal } }, input) => {
  const { qualifier } = readMachineArn(input.stateMachineAliasArn)
  if (qualifier === undefined || isVersion(qualifier)) throw invalid('A state machine alias ARN is required.')
  journal.remove('alias', input.stateMachineAliasArn)
  return {}
})

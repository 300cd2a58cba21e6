import { expect, test } from 'vitest'
import { addTo, listOf, statementsOf, templatesOf, textOf } from './built.ts'

const { data, desk, machines } = templatesOf(addTo())
const statements = [data, desk, machines].flatMap(statementsOf)

/** `relayRoleDefaultPolicy…` belongs to `relay`. */
const ownerOf = (policy: string) => policy.replace(/Role.*$/, '') || 'machines'

const holdersOf = (wanted: RegExp) => [
  ...new Set(
    statements
      .filter(({ Action }) => listOf(Action).some((action) => wanted.test(action)))
      .map(({ policy }) => ownerOf(policy)),
  ),
]

test('only the relay and the sweep may answer tokens and start executions', () => {
  expect(holdersOf(/^states:/).toSorted()).toEqual(['relay', 'sweep'])
})

test('only the function for handed-in files may reach the bucket', () => {
  expect(holdersOf(/^s3:/)).toEqual(['materials'])
})

test('only machines may call functions by their role, and only by the aliases of those they need', () => {
  expect(holdersOf(/^lambda:/)).toEqual(['machines'])
  const called = statements
    .filter(({ Action }) => Action === 'lambda:InvokeFunction')
    .flatMap(({ Resource }) => listOf(Resource).map((resource) => textOf(resource).replace(/^.*:function:/, '')))
  expect(called).toEqual([
    'onevisit-trial-accept:v1',
    'onevisit-trial-await-results:v1',
    'onevisit-trial-deliver:v1',
    'onevisit-trial-merge-results:v1',
    'onevisit-trial-open-task:v1',
    'onevisit-trial-record-result:v1',
  ])
})

test('relay, publishing, sessions and what says who asks reach their own rows only', () => {
  const keys = statements
    .filter(({ Action }) => listOf(Action).includes('dynamodb:PutItem'))
    .map((statement) => [ownerOf(statement.policy), JSON.stringify(Object(statement).Condition ?? 'all')] as const)
  const limited = Object.fromEntries(keys.filter(([, which]) => which !== '"all"'))
  const like = (...names: string[]) => JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names } })
  expect(limited).toEqual({
    relay: like('OUTBOX#*'),
    authorizer: like('SESSION#*'),
    sessions: like('SESSION#*', 'SESSIONS', 'OIDC', 'BUNDLES', 'BUNDLE#*'),
    publish: like('BUNDLES', 'BUNDLE#*', 'LAW', 'LEDGER'),
  })
})

test('what says who asks may read sessions and note their use, and nothing else', () => {
  const own = statements.filter(({ policy }) => ownerOf(policy) === 'authorizer')
  const actions = own.flatMap(({ Action }) => listOf(Action)).filter((action) => !action.startsWith('logs:'))
  expect(actions.toSorted()).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem'])
})

test('what serves the pages may write its log, and nothing else', () => {
  const own = statements.filter(({ policy }) => ownerOf(policy) === 'pages')
  expect(own.flatMap(({ Action }) => listOf(Action)).toSorted()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents'])
})

test('no action is a pattern', () => {
  expect(statements.flatMap(({ Action }) => listOf(Action)).filter((action) => action.includes('*'))).toEqual([])
})

/** Each with its reason. */
const patterns: Readonly<Record<string, string>> = {
  '*': 'log deliveries and X-Ray segments have no address of their own',
  ':stateMachine:onevisit-trial-*': 'tokens of versions and bundles published long ago are answered too',
  ':execution:onevisit-trial-*': 'an execution has its address only once it is started',
  '/*': 'files are named after applications',
}

test('at most five resources are patterns, each for a reason', () => {
  const used = statements
    .flatMap(({ Resource }) => listOf(Resource).map(textOf))
    .filter((resource) => resource.includes('*'))
    .map((resource) => resource.replace(/^arn:.*(:(?:stateMachine|execution):)/, '$1').replace(/^\$\{.*\}/, ''))
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(patterns).toSorted())
  expect(Object.keys(patterns).length).toBeLessThanOrEqual(5)
})

test('no role comes with a policy that AWS manages', () => {
  for (const template of [data, desk, machines])
    for (const role of Object.values(template.findResources('AWS::IAM::Role')))
      expect(role.Properties.ManagedPolicyArns).toBeUndefined()
})

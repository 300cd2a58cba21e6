import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { functionNames, peopleFunctions } from '../../lambdas/functions.ts'
import { grants } from '../../lib/application/grants.ts'
import type { Route } from '../../lib/desk/route.ts'
import { routesOf, routesOnAws } from '../../lib/desk/routes.ts'
import { addTo, resourcesOf, templatesOf, textOf, theOnly } from './built.ts'

const { desk } = templatesOf(addTo())
const authorizer = theOnly(desk, 'AWS::ApiGatewayV2::Authorizer')
const functions = resourcesOf(desk, 'AWS::Lambda::Function')
const variablesOf = (name: string): Readonly<Record<string, unknown>> => {
  const one = functions.find(({ properties }) => properties.FunctionName === `onevisit-trial-${name}`)
  return Object(Object(one?.properties.Environment).Variables)
}
const byKey = (one: { RouteKey?: unknown }, other: { RouteKey?: unknown }) =>
  String(one.RouteKey).localeCompare(String(other.RouteKey))
/** The API’s description, the pages, and all that is nowhere. */
const documents = ['GET /openapi.json', 'ANY /', 'ANY /{proxy+}']
const served = resourcesOf(desk, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties)

/** Reading what is open to anyone; only that of who asks must know who does. */
const isOpen = ({ method, path, act }: Route) =>
  method === 'GET' && path !== '/api/session' && grants[act].some(({ role }) => role === 'anyone')

test('the gateway’s routes are the desk’s table, its description and the pages; all but reading what is open ask who asks', () => {
  const known = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: authorizer.id } }
  const open = { AuthorizationType: 'NONE', AuthorizerId: undefined }
  const wanted = routesOnAws.map((route) => ({
    RouteKey: `${route.method} ${route.path}`,
    ...(isOpen(route) ? open : known),
  }))
  expect(
    served
      .map(({ RouteKey, AuthorizationType, AuthorizerId }) => ({ RouteKey, AuthorizationType, AuthorizerId }))
      .toSorted(byKey),
  ).toEqual([...documents.map((RouteKey) => ({ RouteKey, ...open })), ...wanted].toSorted(byKey))
  expect(wanted.filter(({ AuthorizationType }) => AuthorizationType === 'CUSTOM').length).toBeGreaterThan(10)
})

test('a function of ours says who asks, anew for each request, by whatever the request brings', () => {
  expect(authorizer.properties).toMatchObject({
    AuthorizerType: 'REQUEST',
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    // With a header named here a request without it would be refused before anybody looked at its cookie.
    IdentitySource: [],
    AuthorizerResultTtlInSeconds: 0,
  })
  expect(textOf(authorizer.properties.AuthorizerUri)).toContain('"authorizerAlias')
})

test('tokens are those of the stage’s issuer for the stage’s audience', () => {
  expect(variablesOf('authorizer')).toMatchObject({
    ONEVISIT_ISSUER: 'https://identity.example.org',
    ONEVISIT_AUDIENCE: 'onevisit-trial',
  })
})

test('the secret of our client stands in no template, and only the function for sessions is given it', () => {
  expect(textOf(variablesOf('sessions').ONEVISIT_OIDC)).toContain('{{resolve:secretsmanager:onevisit/oidc:SecretString')
  for (const name of functionNames)
    if (name !== 'sessions') expect(variablesOf(name)).not.toHaveProperty('ONEVISIT_OIDC')
})

test('each function behind the gateway is asked its own routes and no others; the pages are asked what is left', () => {
  const integrations = resourcesOf(desk, 'AWS::ApiGatewayV2::Integration')
  const servedBy = (name: string) => {
    const target = integrations.find(({ properties }) => textOf(properties.IntegrationUri).includes(`"${name}Alias`))
    return served.flatMap(({ RouteKey, Target }) => (textOf(Target).includes(String(target?.id)) ? [RouteKey] : []))
  }
  expect(integrations).toHaveLength(peopleFunctions.length + 1)
  for (const name of peopleFunctions) {
    const own = routesOf[name].map(({ method, path }) => `${method} ${path}`)
    const description = name === 'api' ? ['GET /openapi.json'] : []
    expect([name, servedBy(name)]).toEqual([name, [...description, ...own]])
  }
  expect(servedBy('pages')).toEqual(['ANY /', 'ANY /{proxy+}'])
})

test('every request that reads or writes files is among the material routes', () => {
  const folder = 'lib/desk/requests'
  const using = readdirSync(folder).filter(
    (file) =>
      !file.endsWith('.test.ts') &&
      /\bfiles\.(put|get)\(|\bhandIn\(|\bgetGivenFile\(/.test(readFileSync(`${folder}/${file}`, 'utf8')),
  )
  const register = readFileSync('lib/desk/routes-of-materials.ts', 'utf8')
  const listed = [...register.matchAll(/requests\/([^']+)'/g)].map(([, file]) => file)
  expect(using.length).toBeGreaterThan(3)
  expect(using.filter((file) => !listed.includes(file))).toEqual([])
})

test('requests are throttled, and logged without addresses, paths or tokens', () => {
  const stage = theOnly(desk, 'AWS::ApiGatewayV2::Stage')
  expect(stage.properties).toMatchObject({
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
  })
  const { Format } = stage.properties.AccessLogSettings as { Format: string }
  expect(Object.values(JSON.parse(Format))).toEqual([
    '$context.requestId',
    '$context.requestTimeEpoch',
    '$context.routeKey',
    '$context.status',
    '$context.responseLatency',
    '$context.responseLength',
  ])
})

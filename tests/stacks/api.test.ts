import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { peopleFunctions } from '../../lambdas/functions.ts'
import { grants } from '../../lib/application/grants.ts'
import { routesOf, routesOnAws } from '../../lib/desk/routes.ts'
import { addTo, resourcesOf, templatesOf, textOf, theOnly } from './built.ts'

const { desk } = templatesOf(addTo())
const authorizer = theOnly(desk, 'AWS::ApiGatewayV2::Authorizer')
const byKey = (one: { RouteKey?: unknown }, other: { RouteKey?: unknown }) =>
  String(one.RouteKey).localeCompare(String(other.RouteKey))
const served = resourcesOf(desk, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties)

test('the gateway’s routes are the desk’s table and two documents, each with the authorizer its act asks for', () => {
  const known = { AuthorizationType: 'JWT', AuthorizerId: { Ref: authorizer.id } }
  const open = { AuthorizationType: 'NONE', AuthorizerId: undefined }
  const wanted = routesOnAws.map(({ method, path, act }) => ({
    RouteKey: `${method} ${path}`,
    ...(grants[act].some(({ role }) => role === 'anyone') ? open : known),
  }))
  expect(
    served
      .map(({ RouteKey, AuthorizationType, AuthorizerId }) => ({ RouteKey, AuthorizationType, AuthorizerId }))
      .toSorted(byKey),
  ).toEqual([{ RouteKey: 'GET /', ...open }, { RouteKey: 'GET /openapi.json', ...open }, ...wanted].toSorted(byKey))
  expect(wanted.filter(({ AuthorizationType }) => AuthorizationType === 'JWT').length).toBeGreaterThan(10)
})

test('tokens are those of the stage’s issuer for the stage’s audience', () => {
  expect(authorizer.properties).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: 'https://identity.example.org', Audience: ['onevisit-trial'] },
  })
})

test('each function behind the gateway is asked its own routes and no others, and api the two documents besides', () => {
  const integrations = resourcesOf(desk, 'AWS::ApiGatewayV2::Integration')
  const servedBy = (name: string) => {
    const target = integrations.find(({ properties }) => textOf(properties.IntegrationUri).includes(`"${name}Alias`))
    return served.flatMap(({ RouteKey, Target }) => (textOf(Target).includes(String(target?.id)) ? [RouteKey] : []))
  }
  expect(integrations).toHaveLength(peopleFunctions.length)
  for (const name of peopleFunctions) {
    const own = routesOf[name].map(({ method, path }) => `${method} ${path}`)
    const documents = name === 'api' ? ['GET /', 'GET /openapi.json'] : []
    expect([name, servedBy(name)]).toEqual([name, [...documents, ...own]])
  }
})

test('every request that uses files is among the material routes', () => {
  const folder = 'lib/desk/requests'
  const using = readdirSync(folder).filter(
    (file) => !file.endsWith('.test.ts') && /\bfiles\.(put|get)\(/.test(readFileSync(`${folder}/${file}`, 'utf8')),
  )
  const listed = [...readFileSync('lib/desk/routes-of-materials.ts', 'utf8').matchAll(/requests\/([^']+)'/g)]
  expect(using.toSorted()).toEqual(listed.map(([, file]) => file).toSorted())
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

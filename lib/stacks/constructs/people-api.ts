import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Alias } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { PeopleFunction } from '../../../lambdas/functions.ts'
import { grants } from '../../application/grants.ts'
import type { Route } from '../../desk/route.ts'
import { routesOf } from '../../desk/routes.ts'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

/** What is served beside the table of routes, to anyone: the page with the bundles, and the API's description. */
const documents = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/openapi.json' },
] as const

/** The HTTP API: a route for each entry of the desk's table; whoever needs an identity shows a token of the issuer. */
export class PeopleApi extends Construct {
  constructor(stack: StageStack, functions: Readonly<Record<PeopleFunction, Alias>>) {
    super(stack, 'PeopleApi')
    const { issuer, audience, requestsPerSecond } = stack.stage
    const httpApi = new HttpApi(this, 'Api', { apiName: stack.prefix, createDefaultStage: false })
    const authorizer = new HttpJwtAuthorizer('People', issuer, { jwtAudience: audience })
    const served = { ...routesOf, api: [...documents, ...routesOf.api] }
    for (const [name, routes] of Object.entries(served)) {
      const alias = functions[name as PeopleFunction]
      const integration = new HttpLambdaIntegration(`To ${name}`, alias, { scopePermissionToRoute: false })
      for (const route of routes) this.addRoute(route, { httpApi, integration, authorizer })
    }
    new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog(this, stack)), format: accessFormat },
    })
    new ImpactAlarm(this, 'Faults', stack, {
      metric: httpApi.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Some of people’s requests are answered “Internal server error”.',
    })
    new CfnOutput(this, 'Url', { value: httpApi.apiEndpoint })
  }

  private addRoute(route: Served, { httpApi, integration, authorizer }: Way): void {
    const { method, path } = route
    const open = isOpen(route)
    const added = new HttpRoute(this, `${method} ${path.replaceAll('/', '.')}`, {
      httpApi,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration,
      ...(open ? {} : { authorizer }),
    })
    if (open)
      Validations.of(added).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Open to anyone by the table of grants.',
      })
  }
}

type Served = Pick<Route, 'method' | 'path'> & Partial<Route>

interface Way {
  readonly httpApi: HttpApi
  readonly integration: HttpLambdaIntegration
  readonly authorizer: HttpJwtAuthorizer
}

function isOpen({ act }: Served): boolean {
  return act === undefined || grants[act].some(({ role }) => role === 'anyone')
}

/** Which route, how it went and how long it took: no address, no path with its ids, nothing of the token. */
const accessFormat = AccessLogFormat.custom(
  JSON.stringify({
    request: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    ms: '$context.responseLatency',
    bytes: '$context.responseLength',
  }),
)

function accessLog(scope: Construct, { prefix, stage }: StageStack): LogGroup {
  return new LogGroup(scope, 'Log', {
    logGroupName: `/aws/vendedlogs/apis/${prefix}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

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
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Alias } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { PeopleFunction } from '../../../lambdas/functions.ts'
import { grants } from '../../application/grants.ts'
import { showSession } from '../../desk/requests/show-session.ts'
import type { Route } from '../../desk/route.ts'
import { routesOf } from '../../desk/routes.ts'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

/** What is served beside the table of routes, to anyone: the API's description, and the pages. */
const documents = {
  api: [{ method: 'GET', path: '/openapi.json' }],
  // The gateway prefers what is more exact: here comes what no other route takes, also what is nowhere.
  pages: [
    { method: 'ANY', path: '/' },
    { method: 'ANY', path: '/{proxy+}' },
  ],
} as const

/** The HTTP API: a route for each entry of the desk's table; whoever needs an identity shows a token of the issuer, or the cookie of a session. */
export class PeopleApi extends Construct {
  constructor(stack: StageStack, functions: Readonly<Record<PeopleFunction | 'pages', Alias>>, asked: Alias) {
    super(stack, 'PeopleApi')
    const { requestsPerSecond } = stack.stage
    const httpApi = new HttpApi(this, 'Api', { apiName: stack.prefix, createDefaultStage: false })
    // What stands for all that it reads is no one header; an answer that is kept would outlive a session that was ended.
    const authorizer = new HttpLambdaAuthorizer('People', asked, {
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
      responseTypes: [HttpLambdaResponseType.SIMPLE],
    })
    const served = { ...routesOf, api: [...documents.api, ...routesOf.api], pages: documents.pages }
    for (const [name, routes] of Object.entries(served)) {
      const alias = functions[name as keyof typeof served]
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

interface Served {
  readonly method: Route['method'] | 'ANY'
  readonly path: Route['path']
  readonly act?: Route['act']
}

interface Way {
  readonly httpApi: HttpApi
  readonly integration: HttpLambdaIntegration
  readonly authorizer: HttpLambdaAuthorizer
}

/** Reading what is open to anyone; only whoever asks who they are is looked at all the same. */
function isOpen({ method, path, act }: Served): boolean {
  if (act === undefined) return true
  return method === 'GET' && path !== showSession.path && grants[act].some(({ role }) => role === 'anyone')
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

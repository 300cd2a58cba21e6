import { randomUUID } from 'node:crypto'
import { type FunctionName, peopleFunctions } from '../../lambdas/functions.ts'
import type { Handler } from '../../lambdas/with.ts'
import { grants } from '../../lib/application/grants.ts'
import type { Principal } from '../../lib/application/may.ts'
import { findRoute } from '../../lib/desk/find-route.ts'
import { routesOf } from '../../lib/desk/routes.ts'
import { httpEvent } from './events.ts'

export interface Reply {
  readonly status: number
  readonly body: unknown
}

interface Request {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly requestId?: string
}

/** The gateway: finds the route, verifies who asks unless the route is open to anyone, and calls the route's function. */
export async function passGateway(
  handlerOf: (name: FunctionName) => Handler,
  by: Principal,
  asked: Request,
): Promise<Reply> {
  const { route } = findRoute(asked.method, new URL(asked.path, 'https://gateway').pathname)
  const open = grants[route.act].some(({ role }) => role === 'anyone')
  const event = httpEvent({ ...asked, routePath: route.path, by: open ? undefined : by })
  const name = peopleFunctions.find((each) => routesOf[each].includes(route)) ?? 'api'
  const answer = await handlerOf(name)(event, { awsRequestId: randomUUID() })
  const { statusCode, body } = answer as { statusCode: number; body: string }
  return { status: statusCode, body: JSON.parse(body) }
}

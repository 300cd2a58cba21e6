import * as z from 'zod'
import { grants } from '../application/grants.ts'
import { refusals } from './refusal.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

/** The OpenAPI 3.1 document of the route table, or of a part of it. */
export function describeApi(described: readonly Route[] = routes): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of described)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: '一件事一次办 OneVisit',
      version: '1',
      description: 'One combined application to many departments. Times are milliseconds since 1970, UTC.',
    },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Refusal: refusal },
    },
  }
}

const refusal = {
  type: 'object',
  required: ['error', 'says'],
  additionalProperties: false,
  properties: {
    error: { enum: [...Object.keys(refusals), 'internal'] },
    says: { type: 'string' },
    standing: {
      type: 'object',
      description: 'The decision that stands',
      properties: { decision: { type: 'string' }, at: { type: 'number' } },
    },
    status: { type: 'string', description: 'The status in which this cannot be done' },
    revision: { type: 'number', description: 'The revision that is saved' },
    at: { type: 'number', description: 'When it was done' },
    holder: { type: 'string', description: 'Whose account it is, masked (张*): to be confirmed with `holder`' },
    until: { type: 'number', description: 'When a locked login opens again' },
    rule: {
      type: 'object',
      description: 'The rule of law or policy that it breaks',
      required: ['id', 'article', 'says'],
      properties: { id: { type: 'string' }, article: { type: 'string' }, says: { type: 'string' } },
    },
    item: { type: 'string', description: 'The item that stands in the way' },
    items: { type: 'array', items: { type: 'string' }, description: 'The items for which the rule is broken' },
    places: { type: 'array', items: { type: 'string' }, description: 'Where in the form and materials' },
    unchecked: {
      type: 'object',
      description: 'By item, what must be checked before its result is issued',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', description: 'Of a source: file:line:column' },
          wrong: { type: 'string' },
          says: { type: 'string' },
          fix: { type: 'string', description: 'Of a source: what to do about it' },
        },
      },
    },
    notices: {
      type: 'array',
      description: 'The items that are suspended or cancelled, since when, and what people are told',
      items: {
        type: 'object',
        required: ['item', 'name', 'is', 'since', 'notice'],
        properties: {
          item: { type: 'string' },
          name: { type: 'string' },
          is: { enum: ['suspended', 'cancelled'] },
          since: { type: 'number' },
          notice: { type: 'string' },
        },
      },
    },
  },
}

function operation(route: Route) {
  const roles = grants[route.act].map(({ role }) => role)
  const open = roles.includes('anyone')
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: open ? 'Open to anyone.' : `For: ${roles.join(', ')}.`,
    ...(open ? {} : { security: [{ token: [] }] }),
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...(route.method === 'GET' ? [] : [requestId]),
    ],
    ...(route.body ? { requestBody: { required: true, content: taken(route, route.body) } } : {}),
    responses: {
      ...done(route),
      default: {
        description: 'Refused: the name says why, the sentence what to do',
        content: json({ $ref: '#/components/schemas/Refusal' }),
      },
    },
  }
}

function done(route: Route) {
  if (route.gives !== 'redirect') return { [route.status ?? 200]: { description: 'Done', content: answered(route) } }
  const headers = { location: { description: 'Where to go', schema: { type: 'string' } } }
  return { 303: { description: 'Goes on elsewhere', headers } }
}

const binary = { type: 'string', format: 'binary' }

function taken({ takes }: Route, body: z.ZodType) {
  return takes === 'file' ? { 'application/octet-stream': { schema: binary } } : json(schema(body, 'input'))
}

function answered({ gives, answers }: Route) {
  if (gives === 'file') return { 'application/octet-stream': { schema: binary } }
  if (gives === undefined) return json(schema(answers, 'output'))
  return { [gives === 'svg' ? 'image/svg+xml' : 'text/html']: { schema: schema(answers, 'output') } }
}

const requestId = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', maxLength: 100 },
  description: 'The same id with the same request gets the same answer, and nothing is done twice.',
}

function parameters(place: 'path' | 'query', from: z.ZodType | undefined): unknown[] {
  if (!from) return []
  const { properties, required = [] } = schema(from, 'input') as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  if (!properties)
    return [
      {
        name: 'answers',
        in: place,
        style: 'form',
        explode: true,
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      },
    ]
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }))
}

function operationId({ method, path }: Route): string {
  const words = path
    .split('/')
    .slice(2)
    .map((word) => word.replace(/[{}]/g, ''))
  return [method.toLowerCase(), ...words].join('-')
}

const schema = (from: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...rest } = z.toJSONSchema(from, { io, unrepresentable: 'any' })
  return rest
}
const json = (content: unknown) => ({ 'application/json': { schema: content } })

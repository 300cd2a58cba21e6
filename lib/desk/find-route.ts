import { Refusal } from './refusal.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const split = (route: Route) => ({ route, parts: route.path.split('/') })
const known = routes.map(split)

/** The route of a method and path, among all and `more`, with the values of its parameters. Throws Refusal not-found or method-not-allowed. */
export function findRoute(
  method: string,
  path: string,
  more: readonly Route[] = [],
): { route: Route; params: Record<string, string> } {
  const parts = path.split('/')
  let elsewhere = false
  for (const { route, parts: wanted } of [...known, ...more.map(split)]) {
    const params = match(wanted, parts)
    if (!params) continue
    if (route.method === method) return { route, params }
    elsewhere = true
  }
  throw new Refusal(elsewhere ? 'method-not-allowed' : 'not-found')
}

function match(wanted: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, want] of wanted.entries()) {
    const part = parts[i] ?? ''
    if (!want.startsWith('{')) {
      if (want !== part) return undefined
      continue
    }
    const value = decode(part)
    if (!value) return undefined
    params[want.slice(1, -1)] = value
  }
  return params
}

function decode(part: string): string | undefined {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

import type { Things } from './things.ts'

/** How a route is asked, where a path alone does not do. */
export interface Ask {
  readonly body?: Readonly<Record<string, unknown>> | Uint8Array | ((things: Things) => object)
  readonly query?: string
  /** Which of the applications stands in the address; absent: the filed one. */
  readonly at?: 'draft' | 'accepting' | 'ready'
  readonly material?: string
}

/** The address and the body with which a route is asked about these things. Throws for a place that no thing fills. */
export function asked(route: string, { body, query, at, material }: Ask, things: Things) {
  const [method = '', pattern = ''] = route.split(' ')
  const number = pattern.startsWith('/api/certificates') ? things.certificate : things.receipt
  const named: Readonly<Record<string, string>> = {
    ...things,
    application: things[at ?? 'application'],
    number,
    ...(material !== undefined && { material }),
  }
  const path = pattern.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = named[name]
    if (value === undefined) throw new Error(`no thing stands for {${name}} of ${route}`)
    return value
  })
  return {
    method,
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    body: typeof body === 'function' ? body(things) : body,
  }
}

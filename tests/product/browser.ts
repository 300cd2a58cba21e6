/** As much of a browser as signing in takes: it keeps cookies by host and path, and follows where it is told to. */
export function openBrowser() {
  const jar = new Map<string, { readonly value: string; readonly path: string; readonly origin: string }>()

  async function get(place: string): Promise<Response> {
    const { origin, pathname } = new URL(place)
    const sent = [...jar].filter(([, kept]) => kept.origin === origin && pathname.startsWith(kept.path))
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
    const response = await fetch(place, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    for (const header of response.headers.getSetCookie()) keep(origin, header)
    return response
  }

  function keep(origin: string, header: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
    const path = /;\s*path=([^;]+)/i.exec(header)?.[1] ?? '/'
    if (value === '' || /max-age=0(;|$)/i.test(header) || /expires=Thu, 01 Jan 1970/i.test(header)) jar.delete(name)
    else jar.set(name, { value, path, origin })
  }

  /** Follows redirects from `place` until one leads to where `there` holds: that address, not gone to yet. */
  async function until(place: string, there: (place: string) => boolean): Promise<string> {
    let next = place
    for (let turn = 0; turn < 20; turn++) {
      if (there(next)) return next
      const response = await get(next)
      const location = response.headers.get('location')
      if (location === null) throw new Error(`${next} answers ${response.status}: ${await response.text()}`)
      next = new URL(location, next).href
    }
    throw new Error(`nothing but redirects, at last to ${next}`)
  }

  return { get, until, cookie: (name: string) => jar.get(name)?.value }
}

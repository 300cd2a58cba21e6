/**
 * Our own address by the name that a browser called us: without TLS only on this computer itself. A provider sends nobody
 * to an address that it was not told beforehand, so that a false name leads nowhere.
 */
export function findOrigin(host: string | string[] | undefined): string | undefined {
  const name = String(host ?? '')
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(name)) return undefined
  return `${isLoopback(name.replace(/:\d+$/, '')) ? 'http' : 'https'}://${name.toLowerCase()}`
}

/** Whether this name of a host can only ever be the computer itself. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}

import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../../desk/signing-in/origin.ts'

/** What a proxy says of whom it asks for: then whoever asks is not at this computer. */
const ofProxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** Whether a request can have the demo: it calls this computer by its own name, which no page of another name can do, and no proxy brings it. */
export function isDemo(headers: IncomingHttpHeaders): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '')
  return isLoopback(name) && !ofProxies.some((header) => headers[header] !== undefined)
}

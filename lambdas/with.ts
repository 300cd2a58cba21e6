import middy from '@middy/core'
import type * as z from 'zod'
import type { Ports } from '../lib/desk/ports.ts'
import { Refusal } from '../lib/desk/refusal.ts'
import type { FunctionName } from './functions.ts'
import { createLog, describeBug, type Fields, type Log } from './log.ts'

/** What a function does with each event that its schema lets through; the desk's machine tasks are such work. */
export interface Work {
  readonly payload: z.ZodType
  run(ports: Ports, payload: never, report: (bug: unknown) => void): Promise<unknown>
  /** What the line of this call says: ids, names and numbers only. Absent: the ids in the payload. */
  tell?(payload: never, answer: never): Fields
}

/** What Lambda calls. Throws only `Failed`, since Lambda and Step Functions keep what is thrown. */
export type Handler = (event: unknown, context: { readonly awsRequestId: string }) => Promise<unknown>

/** Says nothing: what happened is in the log, once. */
class Failed extends Error {
  override readonly name = 'Failed'
}

/** The one middleware stack: reads the event by its schema, runs the work, logs one line per call, without contents. */
export function withPorts(name: FunctionName, work: Work, ports: Ports, log: Log = createLog(name)): Handler {
  return middy()
    .use(logged(work, ports, log))
    .use(parsed(work))
    .handler((payload: unknown) => work.run(ports, payload as never, report(log))) as Handler
}

/** The parts of middy's request that the stack uses. */
interface Call {
  event: unknown
  response?: unknown
  error?: unknown
  readonly context: { readonly awsRequestId: string }
  readonly internal: Record<string, unknown>
}

function parsed({ payload }: Work) {
  return {
    before: (call: Call) => {
      const read = payload.safeParse(call.event)
      if (!read.success) throw new Error(`the event is not what this function takes: ${places(read.error.issues)}`)
      call.event = read.data
    },
  }
}

function places(issues: readonly z.core.$ZodIssue[]): string {
  return issues.map(({ code, path }) => `${path.join('.') || 'event'} (${code})`).join(', ')
}

function logged(work: Work, { clock }: Ports, log: Log) {
  const line = (call: Call, outcome: string): Fields => ({
    outcome,
    ms: clock.now() - Number(call.internal.began),
    request: call.context.awsRequestId,
  })
  return {
    before: ({ internal }: Call) => {
      internal.began = clock.now()
    },
    after: (call: Call) => {
      const said = work.tell?.(call.event as never, call.response as never) ?? idsOf(call.event)
      log.info('called', { ...line(call, 'done'), ...said })
      call.response ??= null
    },
    onError: (call: Call) => {
      const { error, event } = call
      if (error instanceof Refusal) log.info('called', { ...line(call, error.refusal), ...idsOf(event) })
      else log.error('called', { ...line(call, 'failed'), ...idsOf(event), ...describeBug(error) })
      call.error = new Failed('see the log')
    },
  }
}

const report = (log: Log) => (bug: unknown) => log.error('bug', describeBug(bug))

/** The ids that machines pass on; they name rows, not people. */
function idsOf(event: unknown): Fields {
  const { application, item } = Object(event) as Record<string, unknown>
  return {
    ...(typeof application === 'string' ? { application: application.slice(0, 64) } : {}),
    ...(typeof item === 'string' ? { item: item.slice(0, 80) } : {}),
  }
}

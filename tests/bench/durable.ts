import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, createCaller, items } from './caller.ts'
import { startServer } from './server.ts'

const clients = 20

/** Applications of three parallel approvals, merge and delivery, 20 clients over HTTP, every 2xx fsynced. `args`: how many applications. */
export async function durable(args: readonly string[]): Promise<Record<string, number>> {
  const wanted = Number(args[0] ?? 20_000)
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-durable-'))
  const server = await startServer({ folder, port: 18_701 })
  try {
    const call = await createCaller(folder, server.port, clients * items.length)
    await work(call, 400)
    const cpu = server.cpuMs()
    const begun = performance.now()
    const times = await work(call, wanted)
    const seconds = (performance.now() - begun) / 1000
    times.sort((x, y) => x - y)
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
    return {
      applications: wanted,
      applications_per_s: Math.round(wanted / seconds),
      requests_per_s: Math.round((wanted * 6) / seconds),
      application_ms_p50: at(0.5),
      application_ms_p99: at(0.99),
      server_cpu_ms_per_application: Math.round(((server.cpuMs() - cpu) / wanted) * 100) / 100,
      rss_mb: server.rssMb(),
    }
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes `wanted` applications from saving to delivery, each client one after another; how long each took, in ms. */
async function work(call: Call, wanted: number): Promise<number[]> {
  const times: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next++ < wanted) {
        const begun = performance.now()
        await takeThrough(call)
        times.push(performance.now() - begun)
      }
    }),
  )
  return times
}

async function takeThrough(call: Call): Promise<void> {
  const saved = await expect(
    201,
    call('applicant', 'POST', '/api/applications', {
      bundle: 'three',
      form: { 'applicant.name': '张三' },
      way: 'window',
    }),
  )
  const id = String(saved.application)
  await expect(201, call('applicant', 'POST', `/api/applications/${id}/submission`))
  await Promise.all(
    items.map((item) => expect(200, call(item, 'POST', `/api/tasks/${id}.${item}/decision`, { decision: 'granted' }))),
  )
  await expect(200, call('clerk', 'POST', `/api/deliveries/${id}`, { way: 'window', receiver: '张三', identity: true }))
}

async function expect(status: number, answered: ReturnType<Call>) {
  const { status: got, body } = await answered
  if (got !== status) throw new Error(`answered ${got}, not ${status}: ${JSON.stringify(body)}`)
  return body
}

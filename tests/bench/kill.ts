import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answered, type Call, createCaller, items } from './caller.ts'
import { startReceiver } from './receiver.ts'
import { type RunningServer, startServer } from './server.ts'

const clients = 20
const port = 18_702
const between = 1200
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What one client was promised of one application. */
interface Promised {
  readonly application: string
  readonly decisions: Map<string, string>
  delivered: boolean
}

/** Kills the server with SIGKILL under load and compares what was acknowledged with what stands. `args`: kills, and open applications for the last start. */
export async function kill(args: readonly string[]): Promise<Record<string, number>> {
  const kills = Number(args[0] ?? 20)
  const open = Number(args[1] ?? 10_000)
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-kill-'))
  const receiver = await startReceiver()
  const start = () => startServer({ folder, port, noticesUrl: receiver.url })
  let server = await start()
  const recoveries: number[] = []
  const promised: Promised[] = []
  const wrong = { answers: 0 }
  let going = true
  try {
    const call = patient(await createCaller(folder, port, clients * items.length))
    const load = Array.from({ length: clients }, async (_, client) => {
      for (let n = 0; going; n++) await takeThrough(call, `${client}-${n}`, promised, wrong)
    })
    for (let n = 0; n < kills; n++) {
      await pause(between * (0.5 + Math.random()))
      await server.kill()
      server = await start()
      recoveries.push(server.readyMs)
    }
    going = false
    await Promise.all(load)
    const { lost, differ } = await compare(call, promised, receiver.numberOf)
    await pause(2500)
    const many = await readyWithMany(call, server, start, open)
    server = many.server
    recoveries.sort((x, y) => x - y)
    return {
      kills,
      applications: promised.length,
      lost,
      wrong: wrong.answers + differ,
      repeated_effects: receiver.repeated(),
      effects: receiver.told(),
      redelivered_and_dropped: receiver.dropped(),
      recovery_ms_p50: Math.round(recoveries[Math.floor(recoveries.length / 2)] ?? 0),
      recovery_ms_max: Math.round(recoveries.at(-1) ?? 0),
      open_applications: open,
      ready_ms_with_open: Math.round(many.readyMs),
    }
  } finally {
    await server.kill()
    receiver.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asks again, under the same request id, until there is an answer: what a client does whose server went away. */
function patient(call: Call): Call {
  return async (who, method, path, body, requestId) => {
    for (;;) {
      try {
        return await call(who, method, path, body, requestId)
      } catch {
        await pause(20)
      }
    }
  }
}

async function takeThrough(call: Call, name: string, promised: Promised[], wrong: { answers: number }): Promise<void> {
  const judge = (good: boolean) => {
    if (!good) wrong.answers++
    return good
  }
  const { body } = await save(call, name)
  const application = String(body.application)
  const mine: Promised = { application, decisions: new Map(), delivered: false }
  promised.push(mine)
  judge(
    (await call('applicant', 'POST', `/api/applications/${application}/submission`, undefined, `submit-${name}`))
      .status === 201,
  )
  await Promise.all(items.map((item) => decideTwice(call, mine, item, name, judge)))
  // The merge follows the last decision at once, but a kill may fall between: then the next start makes up for it.
  for (let tries = 0; tries < 500; tries++) {
    const { status } = await call(
      'clerk',
      'POST',
      `/api/deliveries/${application}`,
      { way: 'window', receiver: '张三', identity: true },
      `deliver-${name}`,
    )
    mine.delivered = status === 200
    if (status !== 409) break
    await pause(10)
  }
  judge(mine.delivered)
}

const save = (call: Call, name: string): Promise<Answered> =>
  call(
    'applicant',
    'POST',
    '/api/applications',
    { bundle: 'three', form: { 'applicant.name': '张三' }, way: 'window' },
    `save-${name}`,
  )

/** Every fifth decision is sent a second time with the other value, which must be refused with the one that stands. */
async function decideTwice(
  call: Call,
  mine: Promised,
  item: 'a' | 'b' | 'c',
  name: string,
  judge: (good: boolean) => boolean,
): Promise<void> {
  const path = `/api/tasks/${mine.application}.${item}/decision`
  const first = await call(item, 'POST', path, { decision: 'granted' }, `decide-${item}-${name}`)
  if (judge(first.status === 200)) mine.decisions.set(item, 'granted')
  if (Math.random() >= 0.2) return
  const second = await call(item, 'POST', path, { decision: 'refused', reason: '不符', basis: '第一条' })
  const standing = second.body.standing as { decision?: string } | undefined
  judge(second.status === 409 && standing?.decision === 'granted')
}

/** Acknowledged but not standing (lost), and standing otherwise than acknowledged or told to the world (differ). */
async function compare(
  call: Call,
  promised: readonly Promised[],
  numberOf: (application: string, item: string) => string | undefined,
) {
  let lost = 0
  let differ = 0
  for (const { application, decisions, delivered } of promised) {
    const { status, body } = await call('applicant', 'GET', `/api/applications/${application}`)
    if (status !== 200 || (delivered && body.status !== 'delivered')) lost++
    const standing = (body.items ?? []) as {
      id: string
      decision?: { decision: string }
      certificate?: { number: string }
    }[]
    for (const [item, decision] of decisions) {
      const found = standing.find(({ id }) => id === item)
      if (!found?.decision) lost++
      else if (found.decision.decision !== decision) differ++
      const told = numberOf(application, item)
      if (delivered && told !== undefined && told !== found?.certificate?.number) differ++
    }
  }
  return { lost, differ }
}

/** How long the next start takes with this many applications waiting at their departments. */
async function readyWithMany(call: Call, server: RunningServer, start: () => Promise<RunningServer>, open: number) {
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next++ < open) {
        const name = `open-${next}`
        const { body } = await save(call, name)
        await call('applicant', 'POST', `/api/applications/${body.application}/submission`, undefined, `submit-${name}`)
      }
    }),
  )
  await server.kill()
  const again = await start()
  return { server: again, readyMs: again.readyMs }
}

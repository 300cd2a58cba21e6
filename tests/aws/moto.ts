import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { moto } from './venv.ts'

/** Something the tests need is not there; `message` says what, and what to do. */
export { Unready } from './venv.ts'

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/** Starts moto's server on a free port and waits until it answers, up to 60 seconds. */
export async function startMoto(): Promise<Server> {
  const { command, refuse } = moto()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] })
  let says = ''
  child.stderr.on('data', (chunk) => {
    says = `${says}${chunk}`.slice(-2000)
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await ended
  }
  process.once('exit', () => child.kill())
  for (let wait = 0; wait < 600 && child.exitCode === null; wait++) {
    if (await answers(`${url}/moto-api/`)) return { url, stop }
    await sleep(100)
  }
  child.kill()
  throw refuse(`moto's server did not start. It said:\n${says}`)
}

/** Whether a GET of the address is answered well within a second. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import packageJson from '../../package.json' with { type: 'json' }

/** A server process of the product itself, as `npm start` starts it. */
export interface RunningServer {
  readonly port: number
  /** From spawn until the first answered request, in ms. */
  readonly readyMs: number
  /** Resident memory in MB. */
  rssMb(): number
  /** Processor time used so far, in ms. */
  cpuMs(): number
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

export async function startServer(options: {
  folder: string
  port: number
  noticesUrl?: string
  cpu?: string
}): Promise<RunningServer> {
  const begun = performance.now()
  // What `npm start` runs after packing, and a supervisor after a crash.
  const [, ...args] = packageJson.scripts.start.split(' && ').at(-1)?.split(' ') ?? []
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(options.port),
      ONEVISIT_DATA: options.folder,
      ONEVISIT_BUNDLES: fileURLToPath(new URL('bundles', import.meta.url)),
      ...(options.noticesUrl ? { ONEVISIT_NOTICES_URL: options.noticesUrl } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilHealthy(child, options.port)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return gone
  }
  return {
    port: options.port,
    readyMs: performance.now() - begun,
    rssMb: () => Math.round(readRss(child.pid)),
    cpuMs: () => readCpu(child.pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function untilHealthy(child: ChildProcess, port: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 2) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`)
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error('the server did not become ready')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/api/bundles', agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })
}

function readRss(pid = 0): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}

/** User and system time; the clock ticks of /proc are hundredths of a second. */
function readCpu(pid = 0): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createTokens } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The product in a process of its own, as people run it. */
export interface Running {
  readonly url: string
  readonly port: number
  /** Of its process. */
  readonly pid: number
  /** What it said by then. */
  said(): string
  /** What it wrote to its error output so far. */
  errors(): string
  /** A signed token's header for a principal. */
  bearer(principal: Principal): Promise<Record<string, string>>
  /** Resolves with the exit code, or the signal that ended it. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null>
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'onevisit-hostile-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A command of the product, started as people start it; `env` comes over this process's own. */
export function command(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [join(root, 'bin/onevisit.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
}

/** How a command ended, and what it said. */
export async function outcome(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = command(args, env)
  const said = { out: '', err: '' }
  child.stdout?.on('data', (text) => (said.out += text))
  child.stderr?.on('data', (text) => (said.err += text))
  const [code] = await once(child, 'close')
  return { code: code as number | null, ...said }
}

/** Starts the product over a data folder on a free port and waits until it says where it is. */
export async function run(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = command(['start'], { PORT: '0', ONEVISIT_DATA: folder, ...env })
  let errors = ''
  let out = ''
  child.stderr?.on('data', (text) => (errors += text))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (text) => {
      out += text
      const found = /127\.0\.0\.1:(\d+)\//.exec(out)?.[1]
      if (found && out.includes('Walk a case')) resolve(Number(found))
    })
    child.once('close', (code) => reject(new Error(`it ended with ${code}: ${errors}`)))
  })
  const tokens = createTokens(Buffer.from(readFileSync(join(folder, 'token.key'), 'utf8'), 'base64'), systemClock)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    said: () => out,
    errors: () => errors,
    bearer: async (principal) => ({ authorization: `Bearer ${await tokens.sign(principal, 1)}` }),
    async stop(signal) {
      const ended = once(child, 'close')
      child.kill(signal)
      const [code, by] = await ended
      return code ?? by
    },
  }
}

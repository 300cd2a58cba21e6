import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packed = `dist/started-by-tests/${process.pid}`
const run = promisify(execFile)

/** The product as `npm start` starts it, packed, with its pages, in a process of its own over this data folder; the demo is on. */
export async function startPacked(data: string) {
  await run(process.execPath, ['bin/pack.ts', packed], { cwd: root })
  const program = join(root, packed, 'dist/onevisit.mjs')
  const env = {
    ...process.env,
    PORT: '0',
    ONEVISIT_DATA: data,
    ONEVISIT_DEMO: '1',
    ONEVISIT_BUNDLES: relative('.', join(root, 'bundles')),
  }
  const server = spawn(process.execPath, [program, 'start'], { cwd: root, env })
  let errors = ''
  server.stderr.on('data', (text) => (errors += text))
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    server.stdout.on('data', (text) => {
      out += text
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(out) ?? []
      if (address) resolve(address)
    })
    server.once('close', (code) => reject(new Error(`it ended with ${code}: ${errors}`)))
  })
  return {
    url,
    /** What it wrote to its error output so far. */
    errors: () => errors,
    /** What a command of the product prints about this server. */
    async command(...args: readonly string[]): Promise<string> {
      return (await run(process.execPath, [program, ...args, '--url', url], { cwd: root, env })).stdout
    },
    async stop() {
      const ended = once(server, 'close')
      server.kill('SIGTERM')
      await ended
    },
    /** After the last one has stopped. */
    clear: () => rmSync(join(root, packed), { recursive: true, force: true }),
  }
}

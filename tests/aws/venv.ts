import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something the tests need is not there; `message` says what, and what to do. */
export class Unready extends Error {}

const root = join(import.meta.dirname, '..', '..')
const venv = join(root, '.venv')
const requirements = join(import.meta.dirname, 'requirements.txt')
const stamp = join(venv, 'installed.txt')
const otherwise = 'Or set AWS_ENDPOINT_URL to any AWS-compatible endpoint: then Python is not needed.'

/** The path of moto_server in .venv/, installed there if it is missing or requirements.txt has changed. */
export function moto(): { readonly command: string; readonly refuse: (says: string) => Unready } {
  const command = join(venv, 'bin', 'moto_server')
  const wanted = readFileSync(requirements, 'utf8')
  const ready = existsSync(command) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (!ready) install(wanted)
  return { command, refuse: (says) => new Unready(`${says}\nRemove .venv/ to have it installed again. ${otherwise}`) }
}

function install(wanted: string): void {
  console.log(`Installing ${wanted.trim()} into .venv/ (once)`)
  rmSync(venv, { recursive: true, force: true })
  if (!run('python3', ['--version']).ok) throw new Unready(`npm run test:aws needs Python 3.10 or newer. ${otherwise}`)
  makeVenv()
  const pip = run(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '-q', '-r', requirements])
  if (!pip.ok) throw new Unready(`moto could not be installed:\n${pip.says}\n${otherwise}`)
  writeFileSync(stamp, wanted)
}

/** Debian keeps the module in a package of its own, which root can fetch. */
function makeVenv(): void {
  if (run('python3', ['-m', 'venv', venv]).ok) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && run('apt-get', ['--version']).ok) {
    console.log('Installing python3-venv')
    if (!run('apt-get', ['install', '-qy', 'python3-venv']).ok) run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-qy', 'python3-venv'])
  }
  const made = run('python3', ['-m', 'venv', '--clear', venv])
  if (!made.ok)
    throw new Unready(
      `Python cannot make a virtual environment (apt-get install python3-venv):\n${made.says}\n${otherwise}`,
    )
}

function run(command: string, args: readonly string[]): { readonly ok: boolean; readonly says: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  return { ok: status === 0, says: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().slice(-2000) }
}

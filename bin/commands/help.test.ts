import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { usages } from './usages.ts'

const program = fileURLToPath(new URL('../onevisit.ts', import.meta.url))

test.each(Object.entries(usages))(
  'onevisit %s --help says how it is called, and does nothing else',
  async (name, usage) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, name, '--help'])
    expect(stdout.split('\n')[0]).toBe(usage)
    expect(usage).toMatch(new RegExp(`^onevisit ${name}`))
  },
)

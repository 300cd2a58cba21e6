import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const prove = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/onevisit.ts', 'prove', ...args], { encoding: 'utf8' })

test('prove prints the whole proof of a bundle: sound, asked once, in time', () => {
  const { status, stdout, stderr } = prove('newborn')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const part of ['流程可靠：', '一表一次：', '最长时限']) expect(stdout).toContain(part)
  expect(stdout).toContain('窗口人员：统一出件')
})

test('prove says which bundles there are, how it is meant, and no trace', () => {
  expect(prove('nothing')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('There are: ') })
  expect(prove()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: onevisit prove') })
  expect(prove('newborn', '--all').stderr).not.toMatch(/\n\s+at /)
})

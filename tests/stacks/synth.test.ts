import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prefixOf, readStages } from '../../lib/stacks/stage.ts'

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))

test('npm run synth writes the templates of all stages, without credentials', () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')))
  execFileSync(process.execPath, ['bin/synth.ts'], { env, stdio: 'pipe' })
  for (const stage of readStages(context.stages))
    for (const part of ['data', 'desk', 'machines'])
      expect(existsSync(`cdk.out/${prefixOf(stage)}-${part}.template.json`)).toBe(true)
}, 60_000)

test('a stage that is not right is told, with the place', () => {
  const stage = { name: 'test', region: 'cn-north-1', issuer: 'https://identity.example.org', audience: ['onevisit'] }
  expect(() => readStages(undefined)).toThrow('The context key "stages" is not right')
  expect(() => readStages([{ ...stage, issuer: 'http://plain.example.org' }])).toThrow('at [0].issuer')
  expect(() => readStages([{ ...stage, colour: 'blue' }])).toThrow('colour')
  expect(() => readStages([stage, stage])).toThrow('names a stage twice')
})

import { startVitest, type TestModule } from 'vitest/node'
import { writeTally } from '../tally.ts'
import { answers, startMoto, Unready } from './moto.ts'

/**
 * `npm run test:aws`: the AWS adapters against the endpoint in AWS_ENDPOINT_URL, or, without one, against moto's server,
 * which is installed into .venv/ and ended afterwards. The last line is `N passed, N failed`.
 */
async function main(): Promise<number> {
  const server = process.env.AWS_ENDPOINT_URL ? undefined : await startMoto()
  const url = process.env.AWS_ENDPOINT_URL || (server?.url ?? '')
  console.log(`The AWS adapters are tested against ${server ? 'moto' : 'AWS_ENDPOINT_URL'} at ${url}`)
  try {
    return await run({
      AWS_ENDPOINT_URL: url,
      AWS_REGION: process.env.AWS_REGION ?? 'us-east-1',
      ONEVISIT_MOTO: (await answers(`${url}/moto-api/`)) ? 'yes' : 'no',
      ...(server ? { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '' } : {}),
    })
  } finally {
    await server?.stop()
  }
}

async function run(env: Record<string, string>): Promise<number> {
  const include = ['tests/aws/**/*.test.ts']
  const limits = { testTimeout: 120_000, hookTimeout: 60_000, maxWorkers: 2 }
  const report = { reporters: ['default', 'json'], outputFile: { json: 'dist/tally/aws.vitest.json' } }
  const settings = { config: false as const, watch: false, include, exclude: [], env, ...limits, ...report }
  const vitest = await startVitest('test', [], settings)
  await vitest.close()
  const modules = vitest.state.getTestModules()
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const passed = states.filter((state) => state === 'passed').length
  const failed = states.filter((state) => state === 'failed').length + brokenSuites(modules)
  const ok = passed > 0 && failed === 0 && vitest.state.getUnhandledErrors().length === 0
  writeTally('aws', { passed, failed: ok ? 0 : Math.max(1, failed) })
  console.log(`${passed} passed, ${failed} failed`)
  return ok ? 0 : 1
}

/** Suites that failed outside their tests, while they were loaded or set up: their tests count as skipped. */
function brokenSuites(modules: readonly TestModule[]): number {
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  return suites.filter((suite) => suite.errors().length > 0).length
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Unready)) throw error
  console.error(error.message)
  writeTally('aws', { passed: 0, failed: 1 })
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}

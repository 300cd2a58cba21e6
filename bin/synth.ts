import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lambdaFolder } from '../lib/stacks/code.ts'
import { bundleFunctions } from './bundle/bundle-functions.ts'

/**
 * Writes the CloudFormation templates of all stages to `cdk.out`, without network and credentials: what `cdk synth`
 * does, less the check of the templates, which the tests and every deployment do. CDK_VALIDATION=true brings it back.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { context } = JSON.parse(readFileSync(`${root}/cdk.json`, 'utf8'))
await bundleFunctions(root, lambdaFolder)
rmSync(`${root}/cdk.out`, { recursive: true, force: true })

const env = {
  CDK_VALIDATION: 'false',
  ...process.env,
  CDK_OUTDIR: 'cdk.out',
  CDK_CONTEXT_JSON: JSON.stringify(context),
}
const { status } = spawnSync(process.execPath, ['bin/cdk.ts'], { cwd: root, env, stdio: 'inherit' })
if (status === 0) console.log('The templates of all stages are in cdk.out/.')
process.exitCode = status ?? 1

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { expect, test } from 'vitest'
import { addTo, newFolder } from './built.ts'

interface Violation {
  readonly ruleName: string
  readonly violatingConstructs: readonly { readonly constructPath: string }[]
}

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly Violation[] }[]
}

/** Synthesises with every check on: what is found and not acknowledged, as `rule construct`. */
function findings(app: App): readonly string[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks())
  try {
    app.synth()
  } catch {
    // With findings it throws; they are in the report too.
  }
  const report: Report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'))
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    ),
  )
}

test('neither cdk-nag nor CloudFormation’s own checks find anything that is not acknowledged with its reason', () => {
  expect(findings(addTo({ validate: true }).app)).toEqual([])
})

test('the checks are at work: a bare bucket and an unknown property are found', () => {
  const app = new App({ outdir: newFolder(), analyticsReporting: false, builtinCloudFormationValidation: true })
  const stack = new Stack(app, 'bare')
  new Bucket(stack, 'Bucket')
  new CfnResource(stack, 'Queue', { type: 'AWS::SQS::Queue', properties: { Colour: 'blue' } })
  const found = findings(app)
  expect(found).toContain('AwsSolutions-S10 bare/Bucket/Resource')
  expect(found.filter((finding) => finding.includes('bare/Queue') && !finding.startsWith('AwsSolutions'))).not.toEqual(
    [],
  )
})

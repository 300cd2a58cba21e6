import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unpackBundle, unpackLaw } from '../../lambdas/packed-bundle.ts'
import { printMachine } from '../../lib/asl/print.ts'
import { compile } from '../../lib/compile/compile.ts'
import { definitionOf } from '../../lib/stacks/definition.ts'
import { readStages } from '../../lib/stacks/stage.ts'
import { addTo, bundles, law, resourcesOf, stage, templatesOf } from './built.ts'

const built = addTo()
const { machines } = templatesOf(built)
const outdir = built.app.synth().directory

const machineOf = (id: string) => {
  const bundle = bundles.find((each) => each.id === id)
  if (!bundle) throw new Error(`no bundle ${id}`)
  return printMachine(compile(bundle), { pretty: false }).replaceAll('"onevisit-', '"onevisit-trial-')
}

test('the machines are those that the bundles compile into, calling the functions of the stage', () => {
  const shipped = resourcesOf(machines, 'AWS::StepFunctions::StateMachine').map(({ properties }) => {
    const { Key } = properties.DefinitionS3Location as { Key: string }
    return [String(properties.StateMachineName), readFileSync(join(outdir, `asset.${Key}`), 'utf8')]
  })
  expect(shipped.map(([name]) => name)).toEqual(bundles.map(({ id }) => `onevisit-trial-${id}`))
  for (const [index, { id }] of bundles.entries()) expect(shipped[index]?.[1]).toBe(machineOf(id))
})

test('machines log every event without contents, and are traced', () => {
  for (const { properties } of resourcesOf(machines, 'AWS::StepFunctions::StateMachine'))
    expect(properties).toMatchObject({
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
      TracingConfiguration: { Enabled: true },
    })
})

test('machines and their versions stay for the applications that run on them, whatever is deployed later', () => {
  const kept = ['AWS::StepFunctions::StateMachine', 'AWS::StepFunctions::StateMachineVersion'].flatMap((type) =>
    resourcesOf(machines, type),
  )
  expect(kept).toHaveLength(2 * bundles.length)
  for (const { raw } of kept) expect(raw).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
})

test('a version is published of each revision of a machine, and the alias live leads to it', () => {
  const versions = resourcesOf(machines, 'AWS::StepFunctions::StateMachineVersion')
  const ids = resourcesOf(machines, 'AWS::StepFunctions::StateMachine').map(({ id }) => id)
  expect(versions.map(({ properties }) => properties.StateMachineRevisionId)).toEqual(
    ids.map((id) => ({ 'Fn::GetAtt': [id, 'StateMachineRevisionId'] })),
  )
  expect(resourcesOf(machines, 'AWS::StepFunctions::StateMachineAlias').map(({ properties }) => properties)).toEqual(
    versions.map(({ id }) => ({
      Name: 'live',
      RoutingConfiguration: [{ StateMachineVersionArn: { 'Fn::GetAtt': [id, 'Arn'] }, Weight: 100 }],
    })),
  )
})

test('each bundle is recorded with its machine’s version once that exists, and again whenever either changes', () => {
  const published = resourcesOf(machines, 'Custom::OneVisitBundle').map(({ properties }) => properties)
  const versions = resourcesOf(machines, 'AWS::StepFunctions::StateMachineVersion')
  expect(published.map(({ machine }) => machine)).toEqual(versions.map(({ id }) => ({ 'Fn::GetAtt': [id, 'Arn'] })))
  expect(JSON.stringify(published[0]?.ServiceToken)).toContain(':function:onevisit-trial-publish:v1')
  for (const [index, bundle] of bundles.entries())
    expect(unpackBundle(String(published[index]?.packed))).toEqual({ bundle, definition: machineOf(bundle.id) })
})

test('in the regions of China machines name their integrations by the partition of China', () => {
  const [china] = readStages([{ ...stage, region: 'cn-north-1' }])
  const [bundle] = bundles
  if (!china || !bundle) throw new Error('there is no bundle')
  const there = definitionOf(bundle, { prefix: 'onevisit-trial', stage: china })
  expect(there).toBe(machineOf(bundle.id).replaceAll('arn:aws:states', 'arn:aws-cn:states'))
  expect(there).toContain('"arn:aws-cn:states:::lambda:invoke.waitForTaskToken"')
})

test('the working days and the region’s settings are recorded before any bundle', () => {
  const [recorded] = resourcesOf(machines, 'Custom::OneVisitLaw')
  if (!recorded) throw new Error('the law is not recorded')
  expect(unpackLaw(String(recorded.properties.law))).toEqual(law)
  const waiting = machines.findResources('Custom::OneVisitBundle')
  expect(Object.values(waiting).filter(({ DependsOn }) => !DependsOn?.includes(recorded.id))).toEqual([])
})

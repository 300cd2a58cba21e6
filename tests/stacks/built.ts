import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { bundlesFolder } from '../../bin/environment.ts'
import { readChecked } from '../../bin/publish-folder.ts'
import { functionNames } from '../../lambdas/functions.ts'
import { addStage } from '../../lib/stacks/add-stage.ts'
import { readStages, type Stage } from '../../lib/stacks/stage.ts'

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))

/** A stage with everything that a stage can have. */
export const [stage] = readStages([
  {
    name: 'trial',
    region: 'eu-west-1',
    issuer: 'https://identity.example.org',
    audience: ['onevisit-trial'],
    oidcSecret: 'onevisit/oidc',
    origin: 'https://onevisit.example.org',
    noticesUrl: 'https://notices.example.org/in',
    alarmTopicArn: 'arn:aws:sns:eu-west-1:123456789012:watch',
  },
]) as [Stage]

export const { bundles, law } = readChecked(bundlesFolder())

/** An app with the stacks of a stage, over functions without contents. */
export function addTo(options: { readonly validate?: boolean } = {}, of: Stage = stage) {
  const app = new App({
    context,
    outdir: newFolder(),
    analyticsReporting: false,
    builtinCloudFormationValidation: options.validate ?? false,
  })
  return { app, stacks: addStage(app, of, { bundles, law, code: emptyCode() }) }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, removed when the tests end. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-stacks-'))
  folders.push(folder)
  return folder
}

/** One folder per function, with an empty module. */
function emptyCode(): string {
  const folder = newFolder()
  for (const name of functionNames) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `// ${name}\n`)
  }
  return folder
}

export interface Resource {
  readonly id: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly raw: { readonly DeletionPolicy?: string; readonly UpdateReplacePolicy?: string }
}

/** The resources of one type in a template. */
export function resourcesOf(template: Template, type: string): readonly Resource[] {
  return Object.entries(template.findResources(type)).map(([id, raw]) => ({
    id,
    type,
    properties: raw.Properties ?? {},
    raw,
  }))
}

/** The one resource of a type. */
export function theOnly(template: Template, type: string): Resource {
  const [resource, ...more] = resourcesOf(template, type)
  if (!resource || more.length > 0) throw new Error(`the template does not hold exactly one ${type}`)
  return resource
}

export interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Effect: string
}

/** Every statement of every role's policy, with the name of the policy that it is in. */
export function statementsOf(template: Template): readonly (Statement & { readonly policy: string })[] {
  return resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ id, properties }) => {
    const { Statement } = properties.PolicyDocument as { Statement: readonly Statement[] }
    return Statement.map((statement) => ({ ...statement, policy: id }))
  })
}

export const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** The text of a value with its references written as `${…}`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const { 'Fn::Join': joined, ...rest } = Object(value)
  if (joined) return joined[1].map(textOf).join(joined[0])
  return `\${${JSON.stringify(rest)}}`
}

export const templatesOf = ({ stacks }: ReturnType<typeof addTo>) => ({
  data: Template.fromStack(stacks.data),
  desk: Template.fromStack(stacks.desk),
  machines: Template.fromStack(stacks.machines),
})

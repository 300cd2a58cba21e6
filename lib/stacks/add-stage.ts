import type { App } from 'aws-cdk-lib'
import type { Bundle } from '../bundle/model.ts'
import type { LawContent } from '../desk/law.ts'
import { DataStack } from './data.ts'
import { DeskStack } from './desk.ts'
import { MachinesStack } from './machines.ts'
import type { Stage } from './stage.ts'

/** What a stage is made of. `code` is the folder of the bundled functions; the bundles must be without problems. */
export interface StageContent {
  readonly bundles: readonly Bundle[]
  readonly law: LawContent
  readonly code: string
}

/** The stacks of one stage. */
export function addStage(app: App, stage: Stage, { bundles, law, code }: StageContent) {
  const data = new DataStack(app, stage)
  const desk = new DeskStack(app, stage, data, code)
  const machines = new MachinesStack(app, stage, bundles, law)
  machines.addStackDependency(desk, 'machines call its functions, and one of them publishes the bundles')
  return { data, desk, machines }
}

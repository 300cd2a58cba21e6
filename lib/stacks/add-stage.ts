import type { App } from 'aws-cdk-lib'
import type { Bundle } from '../bundle/model.ts'
import { DataStack } from './data.ts'
import { DeskStack } from './desk.ts'
import { MachinesStack } from './machines.ts'
import type { Stage } from './stage.ts'

/** The stacks of one stage. `code` is the folder of the bundled functions; the bundles must be without problems. */
export function addStage(app: App, stage: Stage, { bundles, code }: { bundles: readonly Bundle[]; code: string }) {
  const data = new DataStack(app, stage)
  const desk = new DeskStack(app, stage, data, code)
  const machines = new MachinesStack(app, stage, bundles)
  machines.addStackDependency(desk, 'machines call its functions, and one of them publishes the bundles')
  return { data, desk, machines }
}

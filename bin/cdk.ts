import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { printProblem } from '../lib/bundle/problem.ts'
import { addStage } from '../lib/stacks/add-stage.ts'
import { lambdaFolder } from '../lib/stacks/code.ts'
import { readStages } from '../lib/stacks/stage.ts'
import { bundlesFolder } from './environment.ts'
import { readChecked } from './publish-folder.ts'

const code = fileURLToPath(new URL(`../${lambdaFolder}`, import.meta.url))
const { bundles, law, problems } = readChecked(bundlesFolder())
for (const problem of problems) console.error(printProblem(problem))
if (problems.length > 0) process.exit(1)

const app = new App()
for (const stage of readStages(app.node.tryGetContext('stages'))) addStage(app, stage, { bundles, law, code })
app.synth()

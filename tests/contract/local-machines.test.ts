import { createLocalMachines, openEngine } from '../../lib/adapters/local/machines.ts'
import { openStore } from '../../lib/adapters/local/store.ts'
import { describeExecution } from '../../lib/runtime/engine/actions/executions.ts'
import { executionArn, readMachineArn } from '../../lib/runtime/engine/arns.ts'
import { askingMachine, createAsked } from './asking.ts'
import { machinesContract } from './machines.ts'

machinesContract('the embedded runtime', async () => {
  const { tell, tokens } = createAsked()
  const engine = openEngine(openStore(), {
    invoke: async ({ payload }) => {
      tell(payload)
      return { ok: true, payload: null, executedVersion: '1' }
    },
  })
  await engine.run()
  return {
    machines: createLocalMachines(engine),
    definition: askingMachine,
    tokens,
    close: () => engine.stop(),
    async describe(version, run) {
      const machine = readMachineArn(version).machine.split(':').at(-1) ?? ''
      const arn = executionArn(engine.world.account, machine, run)
      const { status, output, error, cause } = await describeExecution.run(engine, { executionArn: arn })
      return { status, error, cause, output: output === undefined ? undefined : JSON.parse(output) }
    },
  }
})

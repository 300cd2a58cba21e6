import { type FunctionsServer, serveFunctions } from './functions-server.ts'
import { type MachinesProcess, startMachines } from './machines-process.ts'

/** What the stages of a test file share: the machines in their process, and the functions that they call. */
export interface Cloud {
  readonly functions: FunctionsServer
  readonly machines: MachinesProcess
  close(): Promise<void>
}

/** `atOnce`: how many of the machines' calls may be under way at most. */
export async function openCloud({ atOnce = 1000 } = {}): Promise<Cloud> {
  const functions = await serveFunctions(atOnce)
  const machines = await startMachines(functions.url)
  return {
    functions,
    machines,
    async close() {
      await machines.stop()
      functions.close()
    },
  }
}

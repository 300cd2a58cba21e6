import { randomUUID } from 'node:crypto'
import { canonical } from '../../application/canonical.ts'
import type { Answer, Machines } from '../../desk/ports.ts'
import { createStateMachine } from '../../runtime/engine/actions/create-machine.ts'
import { describeExecution, startExecution } from '../../runtime/engine/actions/executions.ts'
import { mostCause, mostError, sendTaskFailure, sendTaskSuccess } from '../../runtime/engine/actions/tasks.ts'
import { updateStateMachine } from '../../runtime/engine/actions/update-machine.ts'
import { type Account, executionArn, machineArn, readMachineArn } from '../../runtime/engine/arns.ts'
import { createEngine, type Engine } from '../../runtime/engine/engine.ts'
import type { Journal } from '../../runtime/engine/journal.ts'
import { Refusal } from '../../runtime/engine/refusal.ts'
import type { World } from '../../runtime/engine/world.ts'
import { randomBytes } from '../chance.ts'
import type { Invoke } from './functions.ts'
import { openJournal } from './journal.ts'
import type { Store } from './store.ts'

export interface EngineSettings {
  readonly invoke: Invoke
  readonly account?: Account
  readonly clock?: { now(): number }
  readonly report?: World['report']
  readonly capacity?: number
}

/** Where machines live when nobody says otherwise; made-up, as every emulator's is. */
export const defaultAccount: Account = { region: 'us-east-1', account: '123456789012' }

/** The embedded runtime over the product's store. Call `run()` to set it going. */
export function openEngine(store: Store, settings: EngineSettings): Engine {
  return createEngine({
    journal: openJournal(store),
    clock: { now: Date.now },
    chance: { random: Math.random, uuid: randomUUID, bytes: randomBytes },
    account: defaultAccount,
    report: (bug, arn) => console.error(`state machines: ${arn ?? ''} ${stackOf(bug)}`),
    ...settings,
  })
}

const stackOf = (bug: unknown) => (bug instanceof Error ? bug.stack : String(bug))

/**
 * The state machines of the desk, in this process. Nothing waits for the disk here: what is done shares the turn's
 * transaction with the desk's own writes.
 */
export function createLocalMachines(engine: Engine): Machines {
  const { account, journal } = engine.world
  const roleArn = `arn:aws:iam::${account.account}:role/onevisit`

  return {
    async publish(name, definition) {
      const arn = machineArn(account, name)
      const known = findVersion(journal, arn, definition)
      if (known !== undefined) return { version: known }
      const { stateMachineVersionArn } = journal.find('machine', arn)
        ? await updateStateMachine.run(engine, { stateMachineArn: arn, definition, publish: true })
        : await createStateMachine.run(engine, { name, definition, roleArn, publish: true })
      return { version: stateMachineVersionArn ?? arn }
    },
    async start({ version, name, input: value }) {
      const input = canonical(value ?? {})
      try {
        await startExecution.run(engine, { stateMachineArn: version, name, input })
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'ExecutionAlreadyExists')) throw error
        const machine = journal.find('machine', readMachineArn(version).machine)
        const known = executionArn(account, machine?.name ?? '', name)
        const { input: before } = await describeExecution.run(engine, { executionArn: known })
        if (before !== input) throw error
      }
    },
    succeed: (taskToken, output) =>
      answer(() => sendTaskSuccess.run(engine, { taskToken, output: JSON.stringify(output ?? null) })),
    fail: (taskToken, error, cause) => {
      const input = { taskToken, error: error.slice(0, mostError), cause: cause.slice(0, mostCause) }
      return answer(() => sendTaskFailure.run(engine, input))
    },
  }
}

/** The newest published version with this definition. */
function findVersion(journal: Journal, machine: string, definition: string): string | undefined {
  const versions = journal.list('version', machine, { limit: 1_000, descending: true })
  return versions.find(({ revision }) => journal.find('revision', revision)?.definition === definition)?.arn
}

const closed = ['InvalidToken', 'TaskTimedOut', 'TaskDoesNotExist']

async function answer(send: () => object | Promise<object>): Promise<Answer> {
  try {
    await send()
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal && closed.includes(error.code)) return 'closed'
    throw error
  }
}

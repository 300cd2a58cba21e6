import type { Ports } from '../../desk/ports.ts'
import { machineTasks } from '../../desk/tasks/index.ts'
import type { MachineTask } from '../../desk/tasks/task.ts'
import type { Invocation, InvocationOutcome } from '../../runtime/model.ts'

const tasks: Readonly<Record<string, MachineTask | undefined>> = machineTasks

/** Answers the calls of compiled machines in this process: `onevisit-open-task:v1` is the desk's open-task. Errors are answered as Lambda answers them, by name. */
export function createDeskFunctions(
  ports: Ports,
  prefix = 'onevisit',
): (call: Invocation) => Promise<InvocationOutcome> {
  return async ({ functionName, payload }) => {
    const name = functionName.replace(/:v1$/, '')
    const task = name.startsWith(`${prefix}-`) ? tasks[name.slice(prefix.length + 1)] : undefined
    if (!task)
      return { ok: false, error: 'Lambda.ResourceNotFoundException', cause: `Function not found: ${functionName}` }
    const read = task.payload.safeParse(payload)
    if (!read.success) return { ok: false, error: 'InvalidPayload', cause: `The payload is not what ${name} takes.` }
    const answer = await task.run(ports, read.data as never)
    return { ok: true, payload: (answer ?? null) as InvocationOutcome extends { payload: infer P } ? P : never }
  }
}

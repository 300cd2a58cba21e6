import { timestampPattern } from '../../../asl/faults/value-faults.ts'
import type { WaitState } from '../../../asl/states.ts'
import { handOver } from '../exit.ts'
import { queryFault } from '../faults.ts'
import { fieldOf } from '../program.ts'
import type { Run } from '../run.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import { inputOf, type Thread } from '../threads.ts'
import { secondsField, textField } from '../typed.ts'
import type { Handler } from './handler.ts'

const until = async (run: Run, thread: Thread, state: WaitState): Promise<number> => {
  const scope = scopeOf(run, thread)
  const { Seconds, Timestamp = '' } = state
  if (Seconds !== undefined) {
    const value = await render(fieldOf(run.program, state, 'Seconds', Seconds), scope)
    return run.surroundings.now + secondsField('Seconds', Seconds, value, 0) * 1000
  }
  const text = textField(
    'Timestamp',
    Timestamp,
    await render(fieldOf(run.program, state, 'Timestamp', Timestamp), scope),
  )
  const at = timestampPattern.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return at
  const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`
  throw queryFault(cause, { location: 'Timestamp', afterEntry: true })
}

export const wait: Handler<WaitState> = {
  async begin(run, thread, state) {
    const at = await until(run, thread, state)
    thread.doing = { kind: 'waiting', until: at }
  },
  elapse: (run, thread, state) => handOver(run, thread, state, scopeOf(run, thread), inputOf(thread)),
}

import type { State } from '../../../asl/states.ts'
import type { Failure } from '../faults.ts'
import type { Run } from '../run.ts'
import type { Given, Thread } from '../threads.ts'

type Doing = Promise<void> | void

/** How one type of state behaves. The thread is the run's own copy and may be changed. */
export interface Handler<S extends State = State> {
  /** Its entry has been written; also called again for each new attempt. */
  begin(run: Run, thread: Thread, state: S): Doing
  /** The time it was waiting for has come. */
  elapse?(run: Run, thread: Thread, state: S): Doing
  /** Parallel and Map: one of the inner threads has ended, or failed. */
  join?(run: Run, thread: Thread, state: S, child: Thread, output: Given): Doing
  abandon?(run: Run, thread: Thread, state: S, child: Thread, failure: Failure): Doing
}

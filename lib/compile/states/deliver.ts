import type { TaskState } from '../../asl/states.ts'
import { waitTask } from '../task.ts'

/** 统一出件: everything is handed over once; the execution ends with the outcomes. */
export function deliver(prefix: string): TaskState {
  return { ...waitTask(prefix, 'deliver', {}), Output: '{% $states.input %}', End: true }
}

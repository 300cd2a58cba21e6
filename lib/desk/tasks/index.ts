import { accept } from './accept.ts'
import { awaitResults } from './await-results.ts'
import { deliver } from './deliver.ts'
import { mergeResults } from './merge-results.ts'
import { openTask } from './open-task.ts'
import { recordResult } from './record-result.ts'
import type { MachineTask } from './task.ts'

/** The functions that compiled machines call, by the name they call them. */
export const machineTasks = {
  accept,
  'open-task': openTask,
  'await-results': awaitResults,
  'record-result': recordResult,
  'merge-results': mergeResults,
  deliver,
} as const satisfies Record<string, MachineTask>

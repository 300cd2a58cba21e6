import { listTasks } from './requests/list-tasks.ts'
import { showTask } from './requests/show-task.ts'
import type { Route } from './route.ts'

/** What departments have before themselves, with all that a page of it shows; what they do with it is in routes-of-tasks.ts. */
export const routes: readonly Route[] = [listTasks, showTask]

import type { Route } from './route.ts'
import { routes as api } from './routes-of-api.ts'
import { routes as filing } from './routes-of-filing.ts'
import { routes as guides } from './routes-of-guides.ts'
import { routes as inbox } from './routes-of-inbox.ts'
import { routes as materials } from './routes-of-materials.ts'
import { routes as prefill } from './routes-of-prefill.ts'
import { routes as progress } from './routes-of-progress.ts'
import { routes as publishing } from './routes-of-publishing.ts'
import { routes as sessions } from './routes-of-sessions.ts'
import { routes as signingIn } from './routes-of-signing-in.ts'
import { routes as steps } from './routes-of-steps.ts'
import { routes as supervision } from './routes-of-supervision.ts'
import { routes as tasks } from './routes-of-tasks.ts'
import { routes as window } from './routes-of-window.ts'

/** What people can ask, apart by the functions that answer it on AWS; each carries its own list and no other. */
export const routesOf = {
  filing,
  guides,
  api,
  prefill,
  progress,
  materials,
  window,
  inbox,
  tasks,
  steps,
  supervision,
  sessions,
} as const

/** What people can ask on AWS. */
export const routesOnAws: readonly Route[] = Object.values(routesOf).flat()

/** Everything that people can ask. */
export const routes: readonly Route[] = [...routesOnAws, ...publishing, ...signingIn]

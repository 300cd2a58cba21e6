import type { Route } from './route.ts'
import { routes as api } from './routes-of-api.ts'
import { routes as filing } from './routes-of-filing.ts'
import { routes as materials } from './routes-of-materials.ts'
import { routes as supervision } from './routes-of-supervision.ts'
import { routes as tasks } from './routes-of-tasks.ts'
import { routes as window } from './routes-of-window.ts'

/** What people can ask, apart by the functions that answer it on AWS; each carries its own list and no other. */
export const routesOf = { filing, api, materials, window, tasks, supervision } as const

/** Everything that people can ask. */
export const routes: readonly Route[] = Object.values(routesOf).flat()

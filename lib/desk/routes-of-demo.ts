import { beginDemo, listDemo } from './requests/demo.ts'
import type { Route } from './route.ts'

/** Taking a role without proof of anything. In no table of routes: a server on loopback that was told so answers them besides. */
export const demoRoutes: readonly Route[] = [listDemo, beginDemo]

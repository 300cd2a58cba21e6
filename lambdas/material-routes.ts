import { handInMaterial } from '../lib/desk/requests/hand-in-material.ts'
import { showMaterial } from '../lib/desk/requests/show-material.ts'
import type { Route } from '../lib/desk/route.ts'

/**
 * The routes that read or write handed-in files. They have a function of their own, so that no other holds the bucket,
 * and none carries more than it needs: in its bundle this list takes the place of the desk's whole table.
 */
export const routes: readonly Route[] = [handInMaterial, showMaterial]

import { prefill } from './requests/prefill.ts'
import { removeMaterial } from './requests/remove-material.ts'
import { reuseMaterial } from './requests/reuse-material.ts'
import { showAuthority } from './requests/show-authority.ts'
import type { Route } from './route.ts'

/** What an application begins with: what was filled in and handed in before, and the letter of authority of whoever acts for another. */
export const routes: readonly Route[] = [prefill, reuseMaterial, removeMaterial, showAuthority]

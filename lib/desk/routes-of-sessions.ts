import { beginOidc } from './requests/begin-oidc.ts'
import { endOidc } from './requests/end-oidc.ts'
import { endSession } from './requests/end-session.ts'
import { showSession } from './requests/show-session.ts'
import type { Route } from './route.ts'

/** Sessions, and how they begin at the identity provider. */
export const routes: readonly Route[] = [showSession, endSession, beginOidc, endOidc]

import type { Draft } from '../bundle/draft.ts'
import type { Loaded } from '../bundle/load.ts'
import type { Problem } from '../bundle/problem.ts'
import { findUnobtainable } from './ask-once/find-unobtainable.ts'
import { findInfeasible } from './deadline/infeasible/find-infeasible.ts'
import { proveDraftSound } from './sound/prove-draft.ts'

/**
 * Shows something of a bundle with which the rules find nothing wrong, in its region; answers what cannot be shown. Does not
 * throw.
 */
export type Proof = (draft: Draft, region: Pick<Loaded, 'settings' | 'calendar'>) => readonly Problem[]

/** What must be proved of a bundle before it is published. */
export const proofs: readonly Proof[] = [proveDraftSound, findUnobtainable, findInfeasible]

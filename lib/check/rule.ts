import type { CatalogueDraft, Draft } from '../bundle/draft.ts'
import type { Loaded } from '../bundle/load.ts'
import type { Problem } from '../bundle/problem.ts'

/** Judges one bundle. Does not throw, whatever is missing; another rule may be the one to report that. */
export type Rule = (draft: Draft) => readonly Problem[]

/** Judges the catalogue, once for all bundles. */
export type CatalogueRule = (catalogue: CatalogueDraft) => readonly Problem[]

/** Judges what the region decides for all bundles. */
export type RegionRule = (region: Pick<Loaded, 'settings' | 'calendar' | 'calendarPlace'>) => readonly Problem[]

import type { Bundle } from '../../bundle/model.ts'
import type { Net } from '../net/net.ts'
import type { BranchCourses } from './ends.ts'
import { findAnswers, type Plans } from './plans.ts'
import { tellAnswers } from './tell.ts'

/** All that is known while a machine is proved. */
export interface Proving {
  readonly bundle: Bundle
  readonly net: Net
  readonly plans: Plans
  /** By branch, the number of its item in the bundle. */
  readonly indexOf: readonly number[]
  readonly courses: readonly BranchCourses[]
}

/** The answers under which these items apply or do not, told for a run. */
export function tellWhen({ bundle, net }: Proving, partly: ReadonlyMap<string, boolean>): readonly string[] {
  return tellAnswers({ bundle, net }, findAnswers(bundle, partly))
}

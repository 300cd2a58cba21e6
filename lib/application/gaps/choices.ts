import type { Bundle } from '../../bundle/model.ts'
import { isCommittable } from '../commitment/commitment.ts'
import { combine, type Paper, type Plan } from '../form.ts'
import { findTolerance } from './gaps.ts'

/** What an applicant may choose for the own case; all of it is free (国办发〔2020〕42号, 河南省优化营商环境条例 35, 个人信息保护法 24). */
export interface ApplicantChoices {
  /** 容缺: materials promised for later. */
  readonly gaps?: readonly string[]
  /** 告知承诺: items for which the commitment that the notice sets out is made. */
  readonly commits?: readonly string[]
  /** The name under the commitment and the promise. */
  readonly signed?: string
  /** No decision by rule alone. */
  readonly byPeople?: boolean
}

interface Chosen extends ApplicantChoices {
  /** What is not asked because the result of another application serves. */
  readonly reused?: readonly string[]
  readonly materials: Readonly<Record<string, unknown>>
}

/** What the choices come to in this application. */
export interface SettledChoices {
  readonly commits: readonly string[]
  /** What is not there, was promised, and may follow. */
  readonly gaps: readonly string[]
  /** What is not there and could be promised. */
  readonly promisable: readonly string[]
  /** What was promised although some item cannot be begun without it: main materials. */
  readonly main: readonly string[]
  /** What is not there and must be. */
  readonly missing: readonly string[]
}

/** Sorts what was not handed in by what the applicant chose and the items allow; choices that concern nothing are dropped. */
export function settleChoices(bundle: Bundle, plan: Plan, chosen: Chosen): SettledChoices {
  const commits = [...new Set(chosen.commits)].filter((item) => plan[item] && isCommittable(bundle, item))
  const absent = combine(bundle, plan, commits, chosen.reused).papers.filter(
    ({ material }) => !chosen.materials[material.id],
  )
  const promised = (paper: Paper) => chosen.gaps?.includes(paper.material.id) ?? false
  const mayFollow = ({ material, items }: Paper) => findTolerance(bundle, items, material.id) !== undefined
  const names = (keep: (paper: Paper) => boolean) => absent.filter(keep).map(({ material }) => material.id)
  return {
    commits,
    gaps: names((paper) => promised(paper) && mayFollow(paper)),
    promisable: names((paper) => !promised(paper) && mayFollow(paper)),
    main: names((paper) => promised(paper) && !mayFollow(paper)),
    missing: names((paper) => !promised(paper) && !mayFollow(paper)),
  }
}

/** Whether something was promised that needs a name under it. */
export function needsSignature({ signed }: ApplicantChoices, { commits, gaps }: SettledChoices): boolean {
  return commits.length + gaps.length > 0 && (signed?.trim() ?? '') === ''
}

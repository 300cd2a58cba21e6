import { cut, type Reduction } from './reduction.ts'

/** 材料减少目标 by date; none takes the place of another (002 §三: by the end of 2018, by June 2019). */
const targets = [
  { share: 0.3, by: '2018-12-31' },
  { share: 0.6, by: '2019-06-30' },
] as const

export interface Target {
  readonly share: number
  readonly by: string
  /** Bundles that reach it, of those that ask for materials at all. */
  readonly reached: number
  readonly of: number
  /** Names of those that do not. */
  readonly short: readonly string[]
}

/** How far the bundles reach the targets for fewer materials. */
export function judgeTargets(reductions: readonly Reduction[]): readonly Target[] {
  const cuts = reductions.flatMap(({ name, separate, together }) => {
    const share = cut(separate.materials, together.materials)
    return share === undefined ? [] : [{ name, share }]
  })
  return targets.map(({ share, by }) => {
    const short = cuts.filter((each) => each.share < share).map(({ name }) => name)
    return { share, by, reached: cuts.length - short.length, of: cuts.length, short }
  })
}

/** `材料减少 60 %（2019-06-30 前）：9/13；未达：企业开办一件事` */
export function printTarget({ share, by, reached, of, short }: Target): string {
  const rest = short.length > 0 ? `；未达：${short.join('、')}` : ''
  return `材料减少 ${Math.round(share * 100)} %（${by} 前）：${reached}/${of} 件${rest}`
}

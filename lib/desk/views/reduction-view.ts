import * as z from 'zod'
import type { Bundle } from '../../bundle/model.ts'
import { linesOf } from '../../report/reduction/lines.ts'
import { fullReduction } from '../../report/reduction/reduction.ts'

export const reductionView = z.array(
  z.object({
    what: z.string().describe('环节, 材料, 时限, 跑动, …'),
    en: z.string(),
    before: z.string().describe('Every item by itself'),
    now: z.string().describe('As one thing'),
    cut: z.number().optional().describe('How much less, from 0 to 1'),
  }),
)

/** 减环节、减材料、减时限、减跑动: the items one by one against the bundle, with everything that can apply (002 §6). */
export function viewReduction(bundle: Bundle): z.output<typeof reductionView> {
  return [...linesOf(fullReduction(bundle))]
}

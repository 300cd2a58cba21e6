import type { Holder } from '../../application/clock/holder.ts'
import type { Dossier } from '../../application/dossier.ts'
import { stepNames } from '../../application/steps/step-names.ts'

/** Who holds a matter, in people's words. */
export function nameHolder({ state, bundle }: Dossier, { party, who }: Pick<Holder, 'party' | 'who'>): string {
  const { departments, items } = bundle.catalogue
  switch (party) {
    case 'department':
      return departments[who]?.name ?? who
    case 'prerequisite':
      return `等待前置结果：${items[who]?.name ?? who}`
    case 'step': {
      const what = state.steps?.[who]?.what
      return what ? `特殊环节：${stepNames[what]}` : who
    }
    default:
      return names[party]
  }
}

const names = { receipt: '收件当日', applicant: '申请人', window: '综合窗口', law: '依法自动流转' } as const

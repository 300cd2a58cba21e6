import type { Holder } from '../../application/clock/holder.ts'
import type { Dossier } from '../../application/dossier.ts'
import type { Language } from '../words.ts'
import { nameItem, nameStep } from './names.ts'

/** Who holds a matter, in people's words. */
export function nameHolder(
  { state, bundle }: Dossier,
  { party, who }: Pick<Holder, 'party' | 'who'>,
  language: Language = 'zh',
): string {
  switch (party) {
    case 'department':
      return bundle.catalogue.departments[who]?.name ?? who
    case 'prerequisite':
      return `${waits[language]}${nameItem(bundle, who, language)}`
    case 'step': {
      const what = state.steps?.[who]?.what
      return what ? `${steps[language]}${nameStep(what, language)}` : who
    }
    default:
      return names[party][language]
  }
}

const waits = { zh: '等待前置结果：', en: 'Waits for the result of: ' } as const
const steps = { zh: '特殊环节：', en: 'Special step: ' } as const
const names = {
  receipt: { zh: '收件当日', en: 'Day of receipt' },
  applicant: { zh: '申请人', en: 'The applicant' },
  window: { zh: '综合窗口', en: 'The window' },
  law: { zh: '依法自动流转', en: 'Goes on by itself' },
} as const

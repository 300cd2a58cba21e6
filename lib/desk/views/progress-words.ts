import type { Language } from '../words.ts'

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>

/** Apart from the desk's other words: only one function on AWS has to carry them. */

export const holderWords: Words<'applicant' | 'window' | 'nobody'> = {
  applicant: { zh: '申请人', en: 'you, the applicant' },
  window: { zh: '综合窗口', en: 'the service window' },
  nobody: { zh: '无需办理', en: 'nobody: nothing is to be done' },
}

/** Why a clock stands still: what it is called, and what that means. */
export const stillWords: Words<'correction' | 'originals' | 'waiting'> = {
  correction: { zh: '申请人补正', en: 'correction by the applicant' },
  originals: { zh: '核对原件', en: 'originals to be seen' },
  waiting: { zh: '等待前置结果', en: 'waiting for the results of others' },
}

export const stillSays: Words<'step' | 'correction' | 'originals' | 'waiting'> = {
  step: {
    zh: '该特殊环节所需时间依法不计入办理时限，部门已书面告知。',
    en: 'The time of this special step is not counted by law; the department has told so in writing.',
  },
  correction: {
    zh: '等待申请人补正，补正后重新计算受理时限。',
    en: 'It waits for the applicant’s correction; the time for acceptance begins anew after it.',
  },
  originals: {
    zh: '预受理已通过，等待核对原件后受理。',
    en: 'It has passed pre-acceptance and is accepted once the originals were seen.',
  },
  waiting: {
    zh: '须待前置事项出结果后才能开始，此前不计算本事项时限。',
    en: 'It can begin only after the results that it needs; its own time does not run before.',
  },
}

/** What stands on a day in somebody’s calendar. */
export const dateWords: Words<'promised' | 'correct' | 'originals' | 'says'> = {
  promised: { zh: '{name}：承诺办结日', en: '{name}: promised to be done by today' },
  correct: { zh: '{name}：补正的最后一天', en: '{name}: last day to correct what was named' },
  originals: { zh: '{name}：核对原件的最后一天', en: '{name}: last day to show the originals' },
  says: {
    zh: '办件编号 {number}。日期如有变化，以办理进度为准。',
    en: 'Application {number}. Days can move: the progress page has the one that holds.',
  },
}

export const nextWords: Words<
  'accept' | 'correct' | 'originals' | 'decide' | 'result' | 'collect' | 'mail' | 'electronic' | 'rate'
> = {
  accept: { zh: '受理或者一次性告知补正', en: 'Acceptance, or one notice of what is missing' },
  correct: { zh: '请您补正', en: 'Please correct what was named' },
  originals: { zh: '请到窗口或者邮寄核对原件', en: 'Please show the originals at the window, or mail them' },
  decide: { zh: '部门审查并作出决定', en: 'The departments review and decide' },
  result: { zh: '前置结果出来后接着办理', en: 'Goes on when the results that it needs are there' },
  collect: { zh: '结果统一出件，请到窗口领取', en: 'The results are handed out at the window' },
  mail: { zh: '结果统一出件，邮寄送达', en: 'The results are mailed to you' },
  electronic: { zh: '结果以电子方式送达', en: 'The results are delivered electronically' },
  rate: { zh: '请您评价', en: 'Please rate how it went' },
}

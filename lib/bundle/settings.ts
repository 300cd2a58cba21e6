import type { Days } from './model.ts'

/** What a region decides for itself, inside the law: `settings.yaml`. Applications keep the settings they were filed under. */
export interface Settings {
  /** 预受理 of an online filing: told within this (003 §26; 安阳市政务服务条例 42: 1). */
  readonly preAcceptance: Days
  /** 补正 or refusal told within this, or it is accepted (行政许可法 32: 5 working days at most). */
  readonly correctionNotice: Days
  /** How long the applicant has to answer a correction notice; after it the filing lapses (安阳市政务服务条例 36). */
  readonly correctionAnswer: Days
  /** Where originals are looked at: the date from which the promise runs (003 §27). */
  readonly promiseStarts: 'receipt' | 'verification'
  /** Certificates are delivered within this of the decision (行政许可法 44: 10 working days at most). */
  readonly delivery: Days
  readonly hearing: HearingSettings
  readonly supervision: SupervisionSettings
  /** 即办率: units below are told to raise it (004 §8: 0.3). */
  readonly onTheSpotShare: number
  /** 部门间函询: a department answers another's letter within this (002 §7). */
  readonly letter: Days
  /** 好差评: whoever gave a low grade is contacted within this (安阳市政务服务条例 52: 1 working day). */
  readonly ratingReply: Days
  /** How long a mark of broken credit keeps its bearer from commitments and gaps, unless repaired. */
  readonly creditMark: Days
}

/** 行政许可法 46–48. */
export interface HearingSettings {
  /** Within this of being told, a hearing may be asked for. */
  readonly ask: Days
  /** Held within this of being asked for. */
  readonly hold: Days
  /** Time and place told so long before. */
  readonly notice: Days
}

/** When cards are shown, and what must follow them: data, not constants. */
export interface SupervisionSettings {
  /** Share of the limit that has passed when the yellow card is shown. */
  readonly yellowAt: number
  /** Working days before the end of the limit at which the officer is reminded; 0: never. */
  readonly remindBefore: number
  /** A card is explained within this. */
  readonly explain: Days
  /** A card that is upheld is rectified within this of being shown, or goes to the next level. */
  readonly rectify: Days
}

const working = (days: number): Days => ({ days, count: 'working' })
const natural = (days: number): Days => ({ days, count: 'natural' })

/** The law's own numbers, where a region has decided nothing else. */
export const defaultSettings: Settings = {
  preAcceptance: working(2),
  correctionNotice: working(5),
  correctionAnswer: natural(30),
  promiseStarts: 'receipt',
  delivery: working(10),
  hearing: { ask: natural(5), hold: working(20), notice: natural(7) },
  supervision: { yellowAt: 0.9, remindBefore: 1, explain: working(2), rectify: working(5) },
  onTheSpotShare: 0.3,
  letter: working(3),
  ratingReply: working(1),
  creditMark: natural(365),
}

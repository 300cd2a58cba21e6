import { freeze } from './freeze.ts'
import type { Problem } from './problem.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { readWhole } from './shape.ts'
import type { Place } from './source.ts'
import { calendar as calendarShape, type WrittenCalendar } from './words/calendar.ts'
import { settings as settingsShape, type WrittenSettings } from './words/settings.ts'
import type { YamlFile } from './yaml.ts'

/** The working days as written: version 0 until they are published. Paths are those of `calendar.yaml`. */
export interface CalendarDraft {
  readonly calendar: WrittenCalendar & { readonly version: 0 }
  readonly positionOf: Place
}

/** What the region has decided, with the law's own numbers where it says nothing. Paths are those of `settings.yaml`. */
export interface SettingsDraft {
  readonly settings: Settings
  readonly promises: NonNullable<WrittenSettings['promises']>
  readonly positionOf: Place
}

type Read<Draft> = Draft & { readonly problems: readonly Problem[] }

/** Reads `calendar.yaml`; without one there are weekdays only, and no year is certain. */
export function readCalendar(files: readonly YamlFile[]): Read<CalendarDraft> {
  const [file, twin] = files
  const read = file && readWhole(calendarShape, file)
  const calendar = read && 'value' in read ? read.value : { years: [], local: [] }
  return { calendar: freeze({ version: 0, ...calendar }), ...told(file, twin, read) }
}

/** Reads `settings.yaml`; without one, or where it is silent, the law's own numbers hold. */
export function readSettings(files: readonly YamlFile[]): Read<SettingsDraft> {
  const [file, twin] = files
  const read = file && readWhole(settingsShape, file)
  const written = read && 'value' in read ? read.value : {}
  return { settings: freeze(fill(written)), promises: written.promises ?? {}, ...told(file, twin, read) }
}

function told(file: YamlFile | undefined, twin: YamlFile | undefined, read: object | undefined) {
  const problems: Problem[] = read && 'problems' in read ? [...(read.problems as readonly Problem[])] : []
  if (file && twin)
    problems.push({
      at: twin.positionOf([]),
      says: `There are two files for the region: ${file.file} too.`,
      fix: 'Keep one of the two.',
    })
  return { problems, positionOf: file?.positionOf ?? (() => ({ file: 'settings.yaml', line: 1, col: 1 })) }
}

function fill(written: WrittenSettings): Settings {
  const { hearing, supervision } = defaultSettings
  const ours = written.supervision ?? {}
  return {
    preAcceptance: written['pre-acceptance'] ?? defaultSettings.preAcceptance,
    correctionNotice: written['correction-notice'] ?? defaultSettings.correctionNotice,
    correctionAnswer: written['correction-answer'] ?? defaultSettings.correctionAnswer,
    promiseStarts: written['promise-starts'] ?? defaultSettings.promiseStarts,
    delivery: written.delivery ?? defaultSettings.delivery,
    hearing: {
      ask: written.hearing?.ask ?? hearing.ask,
      hold: written.hearing?.hold ?? hearing.hold,
      notice: written.hearing?.notice ?? hearing.notice,
    },
    supervision: {
      yellowAt: ours['yellow-at'] ?? supervision.yellowAt,
      remindBefore: ours['remind-before'] ?? supervision.remindBefore,
      explain: ours.explain ?? supervision.explain,
      rectify: ours.rectify ?? supervision.rectify,
    },
    onTheSpotShare: written['on-the-spot-share'] ?? defaultSettings.onTheSpotShare,
    letter: written.letter ?? defaultSettings.letter,
    ratingReply: written['rating-reply'] ?? defaultSettings.ratingReply,
    creditMark: written['credit-mark'] ?? defaultSettings.creditMark,
  }
}

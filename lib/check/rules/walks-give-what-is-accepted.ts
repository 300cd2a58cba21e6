import type { WalkDraft } from '../../bundle/draft.ts'
import { judgeValue, maxCharacters, type ValueFault } from '../../bundle/judge-value.ts'
import type { Bundle, Element } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import { findGrant, type WalkStep } from '../../bundle/walk.ts'
import type { Rule } from '../rule.ts'

/** Values of a walk are such as their elements hold and all departments that need them accept: those of a form, a correction or a grant. */
export const walksGiveWhatIsAccepted: Rule = ({ bundle, walks }) =>
  walks.flatMap((draft) => [
    ...judgeForm(draft, bundle, ['form'], draft.walk.form),
    ...draft.walk.steps.flatMap((step, index) =>
      formsOf(step).flatMap(([path, form]) => judgeForm(draft, bundle, ['steps', index, ...path], form)),
    ),
  ])

type Form = Readonly<Record<string, string>>

function formsOf(step: WalkStep): readonly (readonly [Path, Form])[] {
  return [
    [['answer', 'form'], step.answer?.form ?? {}],
    [['resubmit', 'form'], step.resubmit?.form ?? {}],
    [['grant', 'makes'], findGrant(step)?.makes ?? {}],
  ]
}

function judgeForm({ positionOf }: WalkDraft, { catalogue }: Bundle, path: Path, form: Form): readonly Problem[] {
  return Object.entries(form).flatMap(([id, given]) => {
    const element = catalogue.elements[id]
    const value = given.trim()
    const wrong = element && value !== '' ? judgeValue(element, value) : undefined
    if (!element || !wrong) return []
    const says = `"${id}" has no valid value: it is ${words[wrong]}.`
    return { at: positionOf([...path, id]), says, fix: cures[wrong](element) }
  })
}

const words: Readonly<Record<ValueFault, string>> = {
  'not-a-choice': 'none of its choices',
  'not-agreed': 'no consent',
  malformed: 'not written as it must be',
  'too-short': 'too short',
  'too-long': 'too long',
  'too-small': 'too small',
  'too-large': 'too large',
}

/** How to mend a value that its element cannot have. */
const cures: Readonly<Record<ValueFault, (element: Element) => string>> = {
  'not-a-choice': ({ choices = [], limits }) =>
    `Write one of ${(limits?.choices ?? choices.map(({ id }) => id)).join(', ')}.`,
  'not-agreed': () => 'Write yes.',
  malformed: ({ type, limits }) =>
    `Write ${(limits?.format === undefined ? shapes[type] : undefined) ?? formats[limits?.format ?? 'digits']}.`,
  'too-short': ({ limits }) => `Write at least ${limits?.minLength} characters.`,
  'too-long': (element) => `Write at most ${element.limits?.maxLength ?? maxCharacters(element)} characters.`,
  'too-small': ({ limits }) => `Write ${limits?.least} or more.`,
  'too-large': ({ limits }) => `Write ${limits?.most} or less.`,
}

const shapes: Readonly<Partial<Record<Element['type'], string>>> = {
  number: 'a number like 3 or 2.5',
  date: 'a day of the calendar like 2026-11-21',
  time: 'a time like 08:30',
  'yes-no': 'yes or no',
  consent: 'yes or no',
  phone: 'a phone number of 11 digits, or one like 0375-1234567',
  'id-no': '18 digits with a right check digit',
  uscc: '18 characters with a right check character',
}

const formats: Readonly<Record<NonNullable<NonNullable<Element['limits']>['format']>, string>> = {
  digits: 'digits only',
  letters: 'letters only',
  chinese: 'Chinese characters only',
  year: 'a year like 2026',
  month: 'a month like 2026-12',
}

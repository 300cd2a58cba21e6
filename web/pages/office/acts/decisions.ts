import { say } from '../../../words/say.ts'
import { type ActField, type ActForm, type Desk, marksOf, placesOf, type Task, type Values } from './act-form.ts'

const reason: ActField = {
  name: 'reason',
  kind: 'text',
  label: 'act.field.reason',
  hint: 'act.field.reason.hint',
  phrases: ({ task: { conditions } }) => [
    ...conditions.map(({ says }) => say('act.phrase.condition', { says })),
    ...(['act.phrase.papers', 'act.phrase.facts'] as const).map((word) => say(word)),
  ],
}

const basis: ActField = {
  name: 'basis',
  kind: 'text',
  label: 'act.field.basis',
  hint: 'act.field.basis.hint',
  phrases: ({ task: { conditions } }) => [
    ...new Set(conditions.flatMap((condition) => condition.basis ?? [])),
    say('act.phrase.basis.38'),
    say('act.phrase.basis.31'),
  ],
}

const marks: ActField = {
  name: 'marks',
  kind: 'marks',
  label: 'act.field.marks',
  hint: 'act.field.marks.hint',
  among: ({ task: { correctable } }) => [
    ...correctable.fields.map(({ id, name }) => ({ id: `fields.${id}`, name })),
    ...correctable.materials.map(({ id, name }) => ({ id: `materials.${id}`, name })),
  ],
}

const isKind =
  (...kinds: readonly (string | undefined)[]) =>
  ({ task }: Desk): boolean =>
    kinds.includes(task.kind)

const path = (end: string) => (): string => end

/** Says each place with what is wrong there, in one text: the API keeps one for all of them. */
const sayMarks = (values: Values): string =>
  marksOf(values, 'marks')
    .map(({ name, says }) => `${name}：${says}`)
    .join('\n')

/** 形式审查、审查、决定. Granting has a place of its own on the page. */
export const decisions = {
  refuse: {
    act: 'decide',
    when: ({ task }) => task.kind === 'review' && task.mode !== 'filing',
    title: 'act.refuse',
    says: ({ task }) => (task.countersign ? 'act.refuse.says.second' : 'act.refuse.says'),
    fields: [reason, basis],
    path: path('/decision'),
    body: ({ reason, basis }) => ({ decision: 'refused', reason, basis }),
    done: ({ task }) => (task.countersign ? 'act.refuse.proposed' : 'act.refuse.done'),
    leaves: true,
  },
  correct: {
    act: 'ask-correction',
    when: isKind('review'),
    title: 'act.correct',
    says: 'act.correct.says',
    fields: [marks],
    path: path('/decision'),
    body: (values) => ({
      decision: 'correction',
      says: sayMarks(values),
      fields: placesOf(marksOf(values, 'marks'), 'fields'),
      materials: placesOf(marksOf(values, 'marks'), 'materials'),
    }),
    done: 'act.correct.done',
    leaves: true,
  },
  'check-passed': {
    act: 'check',
    title: 'act.check-passed',
    says: 'act.check-passed.says',
    fields: [],
    path: path('/check'),
    done: 'act.check-passed.done',
    leaves: true,
  },
  'check-findings': {
    act: 'check',
    title: 'act.check-findings',
    says: 'act.check-findings.says',
    fields: [marks],
    path: path('/check'),
    body: (values) => ({ findings: marksOf(values, 'marks').map(({ at, says }) => ({ at, says })) }),
    done: 'act.check-findings.done',
    leaves: true,
  },
  'check-refuses': {
    act: 'check',
    title: 'act.check-refuses',
    says: 'act.check-refuses.says',
    fields: [
      {
        name: 'code',
        kind: 'choice',
        label: 'act.field.code',
        among: () => codes.map((id) => ({ id, name: say(`act.code.${id}`) })),
      },
      reason,
      basis,
    ],
    path: path('/check'),
    body: ({ code, reason, basis }) => ({ refuses: { code, reason, basis } }),
    done: 'act.check-refuses.done',
    leaves: true,
  },
  review: {
    act: 'record-review',
    title: 'act.review',
    fields: [
      {
        name: 'review',
        kind: 'choice',
        label: 'act.field.review',
        among: ({ task }) => findOpenReviews(task).map((id) => ({ id, name: sayReview(id) })),
      },
      { name: 'passed', kind: 'yes-no', label: 'act.field.passed' },
      { name: 'says', kind: 'text', label: 'act.field.opinion', hint: 'act.field.review.hint', optional: true },
    ],
    path: path('/reviews'),
    done: 'act.review.done',
  },
  sign: {
    act: 'sign',
    title: 'act.sign',
    says: 'act.sign.says',
    fields: [],
    path: path('/countersignature'),
    body: () => undefined,
    done: 'act.sign.done',
    leaves: true,
  },
  return: {
    act: 'send-back',
    title: 'act.return',
    fields: [
      {
        name: 'to',
        kind: 'choice',
        label: 'act.field.to-step',
        among: ({ task: { review } }) =>
          (['decision', 'technical', 'compliance'] as const).flatMap((id) =>
            id === 'decision' || review.reviewed[id] ? [{ id, name: say(`act.review.${id}`) }] : [],
          ),
      },
      { name: 'reason', kind: 'text', label: 'act.field.reason' },
    ],
    path: path('/return'),
    done: 'act.return.done',
  },
} as const satisfies Readonly<Record<string, ActForm>>

const codes = [
  'incomplete-after-correction',
  'not-our-competence',
  'no-licence-needed',
  'barred',
  'conditions-not-met',
] as const

/** The reviews that must still pass before the item can be granted. */
export const findOpenReviews = ({ reviews, review: { reviewed } }: Task): readonly string[] =>
  reviews.filter((kind) => (kind === 'technical' ? reviewed.technical : reviewed.compliance)?.passed !== true)

/** 合规审查、业务技术审核. */
export const sayReview = (kind: string): string =>
  say(kind === 'technical' ? 'act.review.technical' : 'act.review.compliance')

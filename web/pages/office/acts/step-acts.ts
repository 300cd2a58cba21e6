import { sayDays } from '../../../parts/days.ts'
import { say } from '../../../words/say.ts'
import type { ActForm, Desk } from './act-form.ts'
import { person, says } from './said.ts'

/** How long the step may take by the item's list. */
function sayMost({ task, step }: Desk): string | undefined {
  const limit = task.steps.find(({ kind }) => kind === step?.kind)?.limit
  return limit && say('act.field.days.step', { most: sayDays(limit) })
}

/** Of a special step that runs. */
export const stepActs = {
  'step-notice': {
    act: 'conduct-step',
    when: ({ step }) => step !== undefined && !step.noticed && !step.ended,
    title: 'act.step-notice',
    says: 'act.step-notice.says',
    fields: [{ name: 'days', kind: 'number', label: 'act.field.days', hint: sayMost }, says],
    path: ({ step }) => `/steps/${step?.step}/notice`,
    done: 'act.step-notice.done',
  },
  'step-hearing': {
    act: 'conduct-step',
    when: ({ step }) => step?.hearing?.asked === true && !step.ended,
    title: 'act.step-hearing',
    says: 'act.step-hearing.says',
    fields: [
      { name: 'on', kind: 'date', label: 'act.field.on' },
      { name: 'place', kind: 'line', label: 'act.field.place' },
      { name: 'chair', label: 'act.field.chair', ...person },
    ],
    path: ({ step }) => `/steps/${step?.step}/hearing`,
    done: 'act.step-hearing.done',
  },
  'step-objection': {
    act: 'conduct-step',
    when: ({ step }) => step?.kind === 'publicity' && step.noticed !== undefined && !step.ended,
    title: 'act.step-objection',
    fields: [says],
    path: ({ step }) => `/steps/${step?.step}/objection`,
    done: 'act.step-objection.done',
  },
  'step-end': {
    act: 'conduct-step',
    when: ({ step }) => step !== undefined && !step.ended,
    title: 'act.step-end',
    says: 'act.step-end.says',
    fields: [
      { name: 'passed', kind: 'yes-no', label: 'act.field.passed' },
      { name: 'says', kind: 'text', label: 'act.field.record' },
      {
        name: 'officers',
        kind: 'people',
        label: 'act.field.officers',
        hint: 'act.field.officers.hint',
        begins: ({ task: { you } }) => you,
      },
    ],
    path: ({ step }) => `/steps/${step?.step}/end`,
    done: 'act.step-end.done',
  },
} as const satisfies Readonly<Record<string, ActForm>>

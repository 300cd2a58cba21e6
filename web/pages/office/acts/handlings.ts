import { sayDays } from '../../../parts/days.ts'
import { say } from '../../../words/say.ts'
import type { ActForm } from './act-form.ts'
import { path, person, reason, says } from './said.ts'

/** 转办、会审、函询、延期、特殊环节: what is done with a task beside its decision. */
export const handlings = {
  transfer: {
    act: 'assign',
    title: 'act.transfer',
    says: 'act.transfer.says',
    fields: [{ name: 'to', label: 'act.field.to', ...person }, reason],
    path: path('/transfer'),
    done: 'act.transfer.done',
    leaves: true,
  },
  'co-reviewer': {
    act: 'assign',
    title: 'act.co-reviewer',
    says: 'act.co-reviewer.says',
    fields: [{ name: 'who', label: 'act.field.who', ...person }],
    path: path('/co-reviewers'),
    done: 'act.co-reviewer.done',
  },
  opinion: {
    act: 'opine',
    title: 'act.opinion',
    fields: [{ name: 'agrees', kind: 'yes-no', label: 'act.field.agrees' }, says],
    path: path('/opinions'),
    done: 'act.opinion.done',
  },
  letter: {
    act: 'send-letter',
    title: 'act.letter',
    says: 'act.letter.says',
    needsDepartments: true,
    fields: [
      { name: 'to', kind: 'choice', label: 'act.field.department', among: ({ departments = [] }) => departments },
      { name: 'asks', kind: 'text', label: 'act.field.asks' },
      {
        name: 'fields',
        kind: 'picks',
        label: 'act.field.fields',
        hint: 'act.field.fields.hint',
        optional: true,
        among: ({ task: { fields } }) => fields,
      },
      {
        name: 'materials',
        kind: 'picks',
        label: 'act.field.materials',
        optional: true,
        among: ({ task: { materials } }) => materials,
      },
    ],
    path: path('/letters'),
    done: 'act.letter.done',
  },
  'begin-step': {
    act: 'begin-step',
    when: ({ task }) => task.steps.length > 0,
    title: 'act.begin-step',
    says: 'act.begin-step.says',
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: 'act.field.step',
        among: ({ task: { steps } }) => steps.map(({ kind, name }) => ({ id: kind, name })),
      },
      reason,
      {
        name: 'with',
        kind: 'picks',
        label: 'act.field.with',
        hint: 'act.field.with.hint',
        optional: true,
        among: ({ task: { others } }) => others,
      },
    ],
    path: path('/steps'),
    done: 'act.begin-step.done',
  },
  extend: {
    act: 'extend',
    title: 'act.extend',
    says: 'act.extend.says',
    fields: [
      {
        name: 'days',
        kind: 'number',
        label: 'act.field.days',
        hint: ({ task: { extension } }) =>
          extension && say('act.field.days.extend', { most: sayDays(extension), basis: extension.basis }),
      },
      reason,
    ],
    path: path('/extension'),
    done: 'act.extend.done',
  },
} as const satisfies Readonly<Record<string, ActForm>>

import { say } from '../../../words/say.ts'
import type { ActField, ActForm } from './act-form.ts'

const reason: ActField = { name: 'reason', kind: 'text', label: 'act.field.reason' }
const says: ActField = { name: 'says', kind: 'text', label: 'act.field.says' }
const person: Pick<ActField, 'kind' | 'hint'> = { kind: 'line', hint: 'act.field.person.hint' }
const path = (end: string) => (): string => end

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
    fields: [{ name: 'days', kind: 'number', label: 'act.field.days' }, reason],
    path: path('/extension'),
    done: 'act.extend.done',
  },
} as const satisfies Readonly<Record<string, ActForm>>

/** Of a special step that runs. */
export const stepActs = {
  'step-notice': {
    act: 'conduct-step',
    when: ({ step }) => step !== undefined && !step.noticed && !step.ended,
    title: 'act.step-notice',
    says: 'act.step-notice.says',
    fields: [{ name: 'days', kind: 'number', label: 'act.field.days' }, says],
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

/** After the decision. */
export const afterwards = {
  'look-again': {
    act: 'look-again',
    title: 'act.look-again',
    says: 'act.look-again.says',
    fields: [says],
    path: path('/second-look'),
    body: ({ says }) => ({ upheld: true, says }),
    done: 'act.look-again.done',
    leaves: true,
  },
  'post-check': {
    act: 'inspect',
    when: ({ task }) => task.item.postCheck?.kept === undefined,
    title: 'act.post-check',
    says: 'act.post-check.says',
    fields: [{ name: 'kept', kind: 'yes-no', label: 'act.field.kept' }, says],
    path: path('/post-check'),
    done: 'act.post-check.done',
  },
  fix: {
    act: 'inspect',
    when: ({ task: { item } }) => item.postCheck?.kept === false && item.postCheck.fixedAt === undefined,
    title: 'act.fix',
    fields: [says],
    path: path('/fix'),
    done: 'act.fix.done',
    leaves: true,
  },
  revoke: {
    act: 'inspect',
    when: ({ task: { item } }) => item.postCheck?.kept === false && item.postCheck.fixedAt === undefined,
    title: 'act.revoke',
    says: 'act.revoke.says',
    fields: [
      { ...reason, phrases: () => [say('act.phrase.commitment')] },
      { name: 'basis', kind: 'text', label: 'act.field.basis', phrases: () => [say('act.phrase.basis.69')] },
    ],
    path: path('/revocation'),
    done: 'act.revoke.done',
    leaves: true,
  },
  'hand-over': {
    act: 'hand-over',
    title: 'act.hand-over',
    says: 'act.hand-over.says',
    fields: [],
    path: path('/hand-over'),
    body: () => undefined,
    done: 'act.hand-over.done',
  },
} as const satisfies Readonly<Record<string, ActForm>>

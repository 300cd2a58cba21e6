import { say } from '../../../words/say.ts'
import type { ActForm } from './act-form.ts'
import { path, reason, says } from './said.ts'

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

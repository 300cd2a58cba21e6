import { find } from '../../words/say.ts'
import type { ShownItem } from './time-axis.ts'

/** A word with its shape and colour. */
export interface Look {
  readonly word: string
  readonly mark: string
  readonly tone: '' | 'good' | 'busy' | 'bad' | 'soon'
}

const shapes: Readonly<Record<string, Pick<Look, 'mark' | 'tone'>>> = {
  draft: { mark: '○', tone: '' },
  waiting: { mark: '○', tone: '' },
  checking: { mark: '○', tone: '' },
  open: { mark: '◐', tone: 'busy' },
  'in-progress': { mark: '◐', tone: 'busy' },
  decided: { mark: '◕', tone: 'busy' },
  ready: { mark: '◕', tone: 'busy' },
  correcting: { mark: '!', tone: 'soon' },
  verifying: { mark: '!', tone: 'soon' },
  stopped: { mark: '‖', tone: 'soon' },
  attention: { mark: '!', tone: 'soon' },
  granted: { mark: '✓', tone: 'good' },
  delivered: { mark: '✓', tone: 'good' },
  refused: { mark: '✕', tone: 'bad' },
  revoked: { mark: '✕', tone: 'bad' },
  'not-accepted': { mark: '✕', tone: 'bad' },
  blocked: { mark: '✕', tone: 'bad' },
  expired: { mark: '✕', tone: 'bad' },
  lapsed: { mark: '✕', tone: 'bad' },
}

const lookOf = (kind: 'status' | 'item', name: string): Look => ({
  word: find(`case.${kind}.${name}`) ?? name,
  ...(shapes[name] ?? { mark: '–', tone: '' }),
})

/** How far a whole application is. */
export const lookOfStatus = (status: string): Look => lookOf('status', status)

/** What became of an item, or how far it is. */
export const lookOfItem = ({
  outcome,
  status,
  standsStill,
}: Pick<ShownItem, 'outcome' | 'status' | 'standsStill'>): Look =>
  lookOf('item', outcome ?? (standsStill && standsStill.kind === 'step' ? 'stopped' : status))

import { say } from '../../words/say.ts'
import type { Row } from './inbox-store.ts'

const looks: Readonly<Record<Row['lamp'], { readonly mark: string; readonly tone: string }>> = {
  none: { mark: '○', tone: '' },
  warning: { mark: '△', tone: ' soon' },
  yellow: { mark: '▲', tone: ' soon' },
  red: { mark: '■', tone: ' late' },
}

/** 预警、黄牌、红牌: a word, a shape and a colour. */
export function Lamp({ lamp }: { lamp: Row['lamp'] }) {
  const { mark, tone } = looks[lamp]
  return (
    <span class={`tag lamp${tone}`}>
      <span aria-hidden="true">{mark}</span>
      {say(`office.lamp.${lamp}`)}
    </span>
  )
}

const states: Readonly<Record<Row['status'], { readonly mark: string; readonly tone: string }>> = {
  open: { mark: '●', tone: ' busy' },
  waiting: { mark: '…', tone: '' },
  suspended: { mark: 'Ⅱ', tone: '' },
  correcting: { mark: '↩', tone: '' },
}

/** What a task waits for: 待会签 instead of 待审查 where a decision is proposed, and for its author that others sign. */
export function StatusTag({ status, kind, countersign }: Pick<Row, 'status' | 'kind' | 'countersign'>) {
  const { mark, tone } = states[countersign === 'others' && status === 'open' ? 'waiting' : status]
  const says =
    status !== 'open'
      ? say(`office.status.${status}`)
      : say(countersign ? `office.countersign.${countersign}` : `office.kind.${kind as 'review'}`)
  return (
    <span class={`tag${tone}`}>
      <span aria-hidden="true">{mark}</span>
      {says}
    </span>
  )
}

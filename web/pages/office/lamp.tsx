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

/** What a task waits for. */
export function StatusTag({ status, kind }: Pick<Row, 'status' | 'kind'>) {
  const { mark, tone } = states[status]
  const says = status === 'open' ? say(`office.kind.${kind as 'review'}`) : say(`office.status.${status}`)
  return (
    <span class={`tag${tone}`}>
      <span aria-hidden="true">{mark}</span>
      {says}
    </span>
  )
}

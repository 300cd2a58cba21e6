import type { Notice } from '../ask/draft-store.ts'
import { say } from '../words/say.ts'

/** “3 个事项共用”: opens which; draws nothing for what only one item uses. */
export function SharedBy({ items, notice }: { items: readonly string[]; notice: Notice }) {
  if (items.length < 2) return null
  return (
    <details>
      <summary>{say('apply.shared', { n: items.length })}</summary>
      <ul>
        {items.map((id) => (
          <li key={id}>{nameOfItem(notice, id)}</li>
        ))}
      </ul>
    </details>
  )
}

export const nameOfItem = ({ items }: Notice, id: string): string => items.find((item) => item.id === id)?.name ?? id

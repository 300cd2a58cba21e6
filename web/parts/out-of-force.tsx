import type { giveNotice } from '../../lib/desk/requests/give-notice.ts'
import type { Answer } from '../ask/ask.ts'
import { say } from '../words/say.ts'

/** 暂停、取消: with such an item nothing can be filed, and people are told why before they begin. */
export function OutOfForce({ notices }: { notices: Answer<typeof giveNotice>['outOfForce'] }) {
  if (notices.length === 0) return null
  return (
    <div class="notice warning">
      <h2>{say('case.out')}</h2>
      <ul>
        {notices.map(({ item, name, is, notice }) => (
          <li key={item}>
            <strong>{name}</strong>：{say(`case.out.${is}`)}。{notice}
          </li>
        ))}
      </ul>
      <p>{say('case.out.says')}</p>
    </div>
  )
}

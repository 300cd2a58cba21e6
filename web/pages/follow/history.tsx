import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { sayRole } from '../../parts/role.ts'
import { tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'

/** 办理经过: what happened, the newest first; what passes inside a department is not told. */
export function History({ application: { history, items } }: { application: Answer<typeof showApplication> }) {
  const nameOf = (id: string | undefined) => items.find((item) => item.id === id)?.name
  const told = history.flatMap((entry) => {
    const word = find(`follow.event.${entry.what}`)
    return word === undefined ? [] : [{ ...entry, word }]
  })
  return (
    <details>
      <summary>
        {say('follow.history')}（{told.length}）
      </summary>
      <ol class="rows" reversed>
        {told.toReversed().map(({ at, word, item, role, how, says }, index) => (
          <li key={index}>
            <span>
              {word} {nameOf(item) && <strong>{nameOf(item)}</strong>}
              {says && <span {...chinese()}> {says}</span>}
            </span>
            <span class="quiet">
              {sayRole(how === 'automatic' ? 'system' : role)} · {tellTime(at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

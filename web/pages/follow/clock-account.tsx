import { useState } from 'preact/hooks'
import type { showClock } from '../../../lib/desk/requests/show-clock.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { tellDay } from '../../parts/time.ts'
import { tellArticle } from '../../words/article.ts'
import { say } from '../../words/say.ts'

/** 时限账: whose each day was, by item; asked for when it is opened. */
export function ClockAccount({ path }: { path: string }) {
  const [open, setOpen] = useState(false)
  const known = useAnswer<typeof showClock>(open ? path : undefined)
  return (
    <details class="extra" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('follow.account')}</summary>
      <p>{say('follow.account.lead')}</p>
      {open && (
        <Waiting known={known}>{({ items }) => items.map((item) => <Account key={item.id} {...item} />)}</Waiting>
      )}
    </details>
  )
}

type Item = Answer<typeof showClock>['items'][number]

function Account({ name, counted, own, waiting, lines }: Item) {
  return (
    <Scroll label={name}>
      <table class="account">
        <caption>{say('follow.account.of', { name, counted, own: own.working, waiting: waiting.working })}</caption>
        <thead>
          <tr>
            {(['when', 'who', 'days', 'counted', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`follow.account.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.from}${line.party}${line.who}`}>
              <td>{line.from === line.to ? tellDay(line.from) : `${tellDay(line.from)}–${tellDay(line.to)}`}</td>
              <td>{line.name}</td>
              <td>{line.working}</td>
              <td>{line.counted}</td>
              <td {...chinese()}>{tellArticle(line.basis)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

import type { listLetters } from '../../../lib/desk/requests/list-letters.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { OfficePage } from './office-page.tsx'

/** 函询: what other departments have asked ours, and is not answered. */
export function Letters() {
  const known = useAnswer<typeof listLetters>('/api/letters')
  return (
    <OfficePage title={say('office.letters')}>
      <Waiting known={known}>
        {({ letters }) =>
          letters.length === 0 ? (
            <p class="notice">{say('letter.none')}</p>
          ) : (
            <ul class="rows">
              {letters.map(({ letter, itemName, bundleName, fromName, due }) => (
                <li key={letter}>
                  <span>
                    <a href={`/o/letters/${letter}`}>{say('letter.of', { from: fromName, item: itemName })}</a>{' '}
                    <span class="quiet">{bundleName}</span>
                  </span>
                  <span class="tag">{say('letter.until', { day: tellDay(due) })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </OfficePage>
  )
}

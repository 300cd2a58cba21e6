import { useState } from 'preact/hooks'
import type { listSlips } from '../../../lib/desk/requests/list-slips.ts'
import type { signSlip } from '../../../lib/desk/requests/sign-slip.ts'
import { type Answer, ask, nextId } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { problemsOf } from './acts/problems.ts'
import { OfficePage } from './office-page.tsx'

/** 材料交接单: papers that the window has sent and nobody of the department has signed for. */
export function Slips() {
  const known = useAnswer<typeof listSlips>('/api/slips')
  return (
    <OfficePage title={say('office.slips')}>
      <Waiting known={known}>
        {({ slips }) =>
          slips.length === 0 ? (
            <p class="notice">{say('slip.none')}</p>
          ) : (
            <ul class="rows">
              {slips.map((slip) => (
                <Slip key={slip.application + slip.item} slip={slip} onSigned={() => void known.again()} />
              ))}
            </ul>
          )
        }
      </Waiting>
    </OfficePage>
  )
}

function Slip({ slip, onSigned }: { slip: Answer<typeof listSlips>['slips'][number]; onSigned: () => void }) {
  const [wrong, setWrong] = useState<string>()
  const { application, item, itemName, bundleName, materials, since } = slip
  async function sign() {
    const told = await ask<typeof signSlip>(`/api/slips/${application}/${item}/signature`, {
      method: 'POST',
      once: nextId(),
    })
    if (told.ok) return onSigned()
    setWrong(problemsOf(told.failure)[0]?.says)
  }
  return (
    <li>
      <span>
        {itemName} <span class="quiet">{bundleName}</span> <span class="quiet number">{application}</span>
        <br />
        <span {...chinese()}>{materials.join('、')}</span>
        <br />
        <span class="quiet">{say('slip.since', { time: tellTime(since) })}</span>
        {wrong && (
          <span class="wrong" role="alert">
            {wrong}
          </span>
        )}
      </span>
      <button type="button" onClick={() => void sign()}>
        {say('slip.sign')}
        <span class="hidden"> {itemName}</span>
      </button>
    </li>
  )
}

import type { listBundleSteps } from '../../lib/desk/requests/draw-bundle.ts'
import type { Answer } from '../ask/ask.ts'
import { useAnswer } from '../ask/use-answer.ts'
import { Waiting } from '../frame/waiting.tsx'
import { say } from '../words/say.ts'
import { chinese } from './chinese.ts'
import { Scroll } from './scroll.tsx'

/**
 * 流程图: the same picture for everybody, and the same as an ordered list. `at` is the address without `.svg`
 * (`/api/bundles/newborn/flow`, also of applications and tasks), `query` what stands behind its question mark.
 */
export function FlowPicture({ at, query = '' }: { at: string; query?: string }) {
  const known = useAnswer<typeof listBundleSteps>(at + query)
  return (
    <Waiting known={known}>
      {({ title, width, height, start, deliver, merge, steps }) => (
        <div class="flow">
          <Scroll label={say('frame.flow.picture')}>
            <img src={`${at}.svg${query}`} width={width} height={height} alt={say('frame.flow.alt', { title })} />
          </Scroll>
          <details>
            <summary>{say('frame.flow.list')}</summary>
            <p>{start}</p>
            <ol>
              {steps.map((step) => (
                <Step key={step.number} {...step} />
              ))}
            </ol>
            <p>
              {merge} → {deliver}
            </p>
          </details>
        </div>
      )}
    </Waiting>
  )
}

function Step({ title, place, after, waiting, note, status }: Answer<typeof listBundleSteps>['steps'][number]) {
  return (
    <li>
      <strong>{title}</strong>{' '}
      <span class="quiet" {...chinese()}>
        {place}
      </span>
      {status && <span class="tag">{status.says}</span>}
      {waiting && <span class="quiet"> {say('frame.flow.after', { waiting, numbers: after.join('、') })}</span>}
      {note && <span class="quiet"> {note}</span>}
    </li>
  )
}

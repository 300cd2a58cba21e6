import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { showDelivery } from '../../../lib/desk/requests/show-delivery.ts'
import type { takeOver } from '../../../lib/desk/requests/take-over.ts'
import { useAct } from '../../ask/use-act.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { type FactRow, Facts } from '../../parts/facts.tsx'
import { Refused } from '../../parts/refused.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Delivery } from './delivery.ts'
import { DeliveryRecord } from './delivery-record.tsx'
import { HandOut } from './hand-out.tsx'
import { sayItem, sayStatus, sayWay } from './status.ts'

/** 统一出件 of one application: everything that is ready goes out at once, to somebody who is known and signs. */
export function Issue() {
  const { params } = useRoute()
  const id = params.id ?? ''
  const known = useAnswer<typeof showDelivery>(`/api/deliveries/${id}`)
  const [isWrong, setWrong] = useState(false)
  const back = { to: '/w/issue', says: say('window.issue') }
  if (!known.data)
    return (
      <Page title={say('window.issue')} back={back}>
        {known.failure?.status === 404 ? (
          <p class="notice" role="alert">
            {say('window.issue.none', { number: id })}
          </p>
        ) : (
          <Waiting known={known}>{() => null}</Waiting>
        )}
      </Page>
    )
  const { data } = known
  const again = () => void known.again()
  return (
    <Page title={data.applicant ?? data.bundleName} wrong={isWrong} look="broad" back={back}>
      <Brief data={data} />
      <Items data={data} again={again} />
      {data.ready.length > 0 && data.may.includes('issue') ? (
        <HandOut key={data.record.length} data={data} again={again} onWrong={setWrong} />
      ) : (
        data.missing.length > 0 && (
          <p class="notice">
            {say('window.issue.wait', { names: data.missing.map(({ name }) => name).join(say('window.and')) })}
          </p>
        )
      )}
      <DeliveryRecord data={data} />
    </Page>
  )
}

function Brief({ data }: { data: Delivery }) {
  const { application, bundleName, applicant, phone, status, way, mail, policy, licence, agent } = data
  const rows: readonly FactRow[] = [
    [say('window.number'), <SpokenNumber number={application} />],
    [say('window.bundle'), `${bundleName} · ${sayStatus(status)}`],
    [say('window.applicant'), applicant],
    [say('window.phone'), phone],
    [say('apply.way'), `${sayWay(way)} · ${say(`window.policy.${policy}`)}`],
    [say('apply.mail'), mail && [mail.name, mail.phone, mail.address].join(' ')],
    [say('window.agent'), agent && sayAgent(agent)],
    [say('window.licence'), licence && `${licence.name} ${licence.number}`],
  ]
  return <Facts rows={rows} look="rows brief" />
}

/** Who may receive instead, as long as the authority holds. */
function sayAgent({ name, id_no, until, lapsed }: NonNullable<Delivery['agent']>): string {
  const term = lapsed ? say('window.agent.lapsed') : until && say('window.agent.until', { day: tellDay(until) })
  return [name, id_no, term].filter(Boolean).join(say('window.and'))
}

/** Where each result is; what the department has carried here is signed for first. */
function Items({ data, again }: { data: Delivery; again: () => void }) {
  const { act, busy, failure } = useAct<typeof takeOver>()
  const take = async (item: string) => {
    if (await act(`/api/deliveries/${data.application}/items/${item}/receipt`)) again()
  }
  return (
    <section>
      <h2>{say('window.results')}</h2>
      <Refused failure={failure} />
      <ul class="rows">
        {data.items.map((item) => (
          <li key={item.id}>
            <span>
              {item.name}{' '}
              <span class="quiet" {...chinese()}>
                {item.certificate ? `${item.certificate.name} ${item.certificate.number}` : item.department}
              </span>
            </span>
            <span class="tags">
              <span class="tag">{sayItem(item)}</span>
              <span class="quiet">{sayPlace(item)}</span>
              {item.handedOver && !item.takenOver && data.may.includes('take-over') && (
                <button type="button" aria-disabled={busy} onClick={() => void take(item.id)}>
                  {say('window.take-over')}
                  <span class="hidden"> {item.name}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a result is on its way from the department into hands. */
function sayPlace({ deliveredAt, issuable, carried, handedOver, takenOver }: Delivery['items'][number]): string {
  if (deliveredAt !== undefined) return say('window.place.delivered', { time: tellTime(deliveredAt) })
  if (issuable) return say('window.place.ready')
  if (takenOver) return say('window.place.here')
  if (handedOver) return say('window.place.on-its-way', { time: tellTime(handedOver.at) })
  return carried ? say('window.place.department') : ''
}

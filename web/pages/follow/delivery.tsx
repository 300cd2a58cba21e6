import { receiptLabels } from '../../../lib/application/receipts/words.ts'
import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { showReceipt } from '../../../lib/desk/requests/show-receipt.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { chinese } from '../../parts/chinese.ts'
import { type FactRow, Facts } from '../../parts/facts.tsx'
import { tellTime } from '../../parts/time.ts'
import { find, language, say } from '../../words/say.ts'
import type { Shown } from './time-axis.ts'

interface DeliveryProps {
  readonly application: Answer<typeof showApplication>
  /** `/api/applications/<id>` */
  readonly path: string
  /** 送达回证 */
  readonly records: Answer<typeof listReceipts>['receipts']
  readonly centre: Shown['ask']
}

/** How the results come to their people: where to collect them, and the records of delivery with the mail's number. */
export function Delivery({ application: { way, status }, path, records, centre }: DeliveryProps) {
  return (
    <section>
      <h2>{say('follow.result.way')}</h2>
      <p>{find(`case.way.${way}`) ?? way}</p>
      {way === 'window' && centre && status === 'ready' && (
        <p {...chinese()}>
          {say('follow.result.collect', { name: centre.name, address: centre.address, hours: centre.hours })}
        </p>
      )}
      {records.map(({ number, title }) => (
        <Delivered key={number} at={`${path}/receipts/${number}`} title={title[language()]} />
      ))}
    </section>
  )
}

/** What was handed out stands with its item. */
const told: readonly string[] = [receiptLabels.way.zh, receiptLabels.receiver.zh, receiptLabels.tracking.zh]

const isOfDelivery = ({ label }: { readonly label: { readonly zh: string } }): boolean => told.includes(label.zh)

function Delivered({ at, title }: { at: string; title: string }) {
  const { data } = useAnswer<typeof showReceipt>(at)
  return (
    <>
      <h3>
        <a href={`${at}/print`} target="_blank" rel="noopener">
          {title}
        </a>
      </h3>
      <Facts
        rows={[
          [say('follow.result.delivered'), data && tellTime(data.at)],
          ...(data?.lines ?? [])
            .filter(isOfDelivery)
            .map(({ label, text }): FactRow => [label[language()], <span {...chinese()}>{text}</span>]),
        ]}
      />
    </>
  )
}

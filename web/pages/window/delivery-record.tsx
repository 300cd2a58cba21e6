import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { type FactRow, Facts } from '../../parts/facts.tsx'
import { tellTime } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'
import type { Delivery } from './delivery.ts'
import { sayWay } from './status.ts'

/** 送达记录: everything that was handed out, to whom and how; printed with a place for the signature, or as a slip for the post. */
export function DeliveryRecord({ data }: { data: Delivery }) {
  const { record, items } = data
  if (record.length === 0) return null
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id
  return (
    <section class="record" aria-labelledby="record">
      <h2 id="record">{say('window.record')}</h2>
      {record.map((entry) => (
        <Facts key={entry.at} rows={rowsOf(entry, nameOf)} />
      ))}
      <p class="paper">{say('window.record.signature')}</p>
      <Receipts data={data} />
      <p class="acts">
        <button type="button" onClick={() => print()}>
          {say(record.at(-1)?.way === 'mail' ? 'window.record.print.mail' : 'window.record.print')}
        </button>
        <a class="button" href="/w/issue">
          {say('window.next')}
        </a>
      </p>
    </section>
  )
}

function rowsOf(entry: Delivery['record'][number], nameOf: (id: string) => string): readonly FactRow[] {
  const { at, by, byName = by, way, items, receiver, identity, tracking, checked = {} } = entry
  return [
    [say('window.record.at'), `${tellTime(at)} · ${byName}`],
    [say('apply.way'), sayWay(way)],
    [say('window.results'), items.map(nameOf).join(say('window.and'))],
    [say('window.receiver'), receiver],
    [say('window.identity'), identity ? say('window.record.identity') : undefined],
    [say('window.tracking'), tracking],
    [say('window.points'), Object.values(checked).flat().join(say('window.and')) || undefined],
  ]
}

/** 送达回证: of cases that the window follows. */
function Receipts({ data: { application, record } }: { data: Delivery }) {
  const path = `/api/applications/${application}/receipts`
  const { data } = useAnswer<typeof listReceipts>(record.length > 0 ? path : undefined)
  const receipts = (data?.receipts ?? []).filter(({ kind }) => kind === 'delivery')
  if (receipts.length === 0) return null
  return (
    <ul class="rows screen">
      {receipts.map(({ number, title }) => (
        <li key={number}>
          <a href={`${path}/${number}/print`} target="_blank" rel="noopener">
            {say('window.receipt.print', { name: title[language()] })}
          </a>
          <span class="quiet">{number}</span>
        </li>
      ))}
    </ul>
  )
}

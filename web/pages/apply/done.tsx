import { useRoute } from 'preact-iso'
import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showProgress } from '../../../lib/desk/requests/show-progress.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { CalendarLink } from '../../parts/calendar-link.tsx'
import { Centre } from '../../parts/centre.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { ReceiptList } from '../../parts/receipt-list.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { language, say } from '../../words/say.ts'

/** 受理回执: the number, by when, what comes next, whom to ask, and the receipts to keep. It can be opened again at any time. */
export function Done() {
  const { params } = useRoute()
  const path = `/api/applications/${params.id}`
  const progress = useAnswer<typeof showProgress>(`${path}/progress`)
  const receipts = useAnswer<typeof listReceipts>(`${path}/receipts`)
  return (
    <Page title={say('apply.done')}>
      <Waiting known={progress}>
        {(shown) => (
          <>
            <Standing {...shown} />
            <Next {...shown} />
            {receipts.data && <Receipts path={path} receipts={receipts.data.receipts} />}
            <Contacts {...shown} />
            <QrCode of={`/t/${shown.application}`} says="frame.qr.progress" />
            <p class="acts">
              <a class="button primary" href={`/t/${shown.application}`}>
                {say('apply.done.progress')}
              </a>
              <CalendarLink {...shown} />
              <button type="button" onClick={() => print()}>
                {say('frame.print')}
              </button>
            </p>
          </>
        )}
      </Waiting>
    </Page>
  )
}

type Progress = Answer<typeof showProgress>

function Standing({ application, name, acceptedAt, promisedBy, items }: Progress) {
  return (
    <>
      <div class="notice done">
        <p>
          <strong>{acceptedAt === undefined ? say('apply.done.received') : say('apply.done.accepted')}</strong>{' '}
          {say('apply.done.what', { name, n: items.length })}
        </p>
        <p>
          {say('apply.done.number')}{' '}
          <strong class="number">
            <SpokenNumber number={application} />
          </strong>
        </p>
      </div>
      {promisedBy && <p>{say('apply.done.by', { day: dayInWords(promisedBy) })}</p>}
      <ul class="rows">
        {items.map(({ id, name: item, department, promisedBy: by }) => (
          <li key={id}>
            <span>
              {item} <span class="quiet">{department.name}</span>
            </span>
            {by && <span>{say('apply.done.item-by', { day: dayInWords(by) })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Next({ next }: Progress) {
  return (
    <section>
      <h2>{say('apply.done.next')}</h2>
      <ol>
        {next.map(({ what, says, until }) => (
          <li key={what}>
            {says}
            {until && say('apply.done.until', { day: dayInWords(until) })}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Receipts({ path, receipts }: { path: string; receipts: Answer<typeof listReceipts>['receipts'] }) {
  if (receipts.length === 0) return null
  return (
    <section>
      <h2>{say('apply.done.receipts')}</h2>
      <ReceiptList path={path} receipts={receipts} />
    </section>
  )
}

function Contacts({ ask }: Progress) {
  if (!ask) return null
  return (
    <section>
      <h2>{say('apply.done.ask')}</h2>
      <Centre centre={ask} />
    </section>
  )
}

/** 2026年12月3日, of `2026-12-03`. */
function dayInWords(day: string): string {
  const locale = language() === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { listDeliveries } from '../../../lib/desk/requests/list-deliveries.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { readScanned } from '../../parts/scanned.ts'
import { say } from '../../words/say.ts'
import { sayWay } from './status.ts'

type Delivery = Answer<typeof listDeliveries>['deliveries'][number]

/** 统一出件: whose results are ready, and whose are on their way here. */
export function IssueList() {
  const ready = useAnswer<typeof listDeliveries>('/api/deliveries?limit=500')
  const arriving = useAnswer<typeof listDeliveries>('/api/deliveries?list=arriving&limit=500')
  return (
    <Page title={say('window.issue')} look="broad" back={{ to: '/w', says: say('frame.window') }}>
      <Waiting known={ready}>{(list) => <Ready {...list} />}</Waiting>
      <section>
        <h2>{say('window.arriving')}</h2>
        <Waiting known={arriving}>
          {({ deliveries }) =>
            deliveries.length === 0 ? (
              <p class="quiet">{say('window.arriving.none')}</p>
            ) : (
              <Rows deliveries={deliveries} says="missing" />
            )
          }
        </Waiting>
      </section>
    </Page>
  )
}

/** Found by number or name as it is typed; Enter opens the first, or the number or code that was scanned. */
function Ready({ deliveries, next }: Answer<typeof listDeliveries>) {
  const { route } = useLocation()
  const [text, setText] = useState('')
  const [isStrange, setStrange] = useState(false)
  const read = readScanned(text)
  const typed = text.trim().toLowerCase()
  const number = read.is === 'case' ? read.number : typed
  const found = deliveries.filter(
    ({ application, applicant = '', bundleName }) =>
      // Typed with gaps, as it stands on paper.
      application.includes(number) || [applicant, bundleName].some((each) => each.toLowerCase().includes(typed)),
  )
  const open = (event: Event) => {
    event.preventDefault()
    setStrange(read.is !== 'case')
    // The next scan is typed over it.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select()
    const id = found[0]?.application ?? number
    if (typed !== '' && /^[0-9a-z]+$/.test(id)) route(`/w/issue/${id}`)
  }
  const wrong = isStrange && read.is !== 'case' ? say('frame.not-a-case', { address: read.address }) : undefined
  return (
    <section>
      <form role="search" class={wrong ? 'field is-wrong' : 'field'} onSubmit={open}>
        <label for="search">{say('window.issue.search')}</label>
        {wrong && (
          <p class="wrong" id="search-wrong" role="alert">
            {wrong}
          </p>
        )}
        <input
          id="search"
          type="search"
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && 'search-wrong'}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </form>
      <h2>{say('window.ready')}</h2>
      <p role="status" class="quiet">
        {found.length > 0 ? say('window.ready.count', { n: found.length }) : say('window.ready.none')}
      </p>
      <Rows deliveries={found} says="ready" />
      {next && <p class="quiet">{say('window.more')}</p>}
    </section>
  )
}

function Rows({ deliveries, says }: { deliveries: readonly Delivery[]; says: 'ready' | 'missing' }) {
  if (deliveries.length === 0) return null
  return (
    <ul class="rows">
      {deliveries.map((each) => (
        <li key={each.application}>
          <a href={`/w/issue/${each.application}`}>
            {each.applicant ?? each.application} · {each.bundleName}
          </a>
          <span class="tags">
            {says === 'ready' && <Complete {...each} />}
            <span class="quiet">
              {each[says].map(({ name }) => name).join(say('window.and'))} · {sayWay(each.way)} · {each.application}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Whether all of it is there. */
function Complete({ missing }: Pick<Delivery, 'missing'>) {
  if (missing.length === 0)
    return (
      <span class="tag good">
        <span aria-hidden="true">✓</span>
        {say('window.complete')}
      </span>
    )
  return (
    <span class="tag soon">
      <span aria-hidden="true">◐</span>
      {say('window.part', { n: missing.length })}
    </span>
  )
}

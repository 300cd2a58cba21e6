import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import type { FormField } from '../../fields/field.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { caseNumber } from '../../parts/case-number.ts'
import { say } from '../../words/say.ts'
import { FixForm } from './fix-form.tsx'
import { type Place, wantedOf } from './fix-wanted.ts'

/** 补正: exactly what was named, with the officers' words beside it; everything else stays as it is. */
export function Fix() {
  const { params } = useRoute()
  const number = caseNumber(params.no ?? '')
  const known = useAnswer<typeof showApplication>(`/api/applications/${number}`)
  const application = known.data
  const notice = useAnswer<typeof giveNotice>(
    application && `/api/bundles/${application.bundle}/notice?${new URLSearchParams(application.answers)}`,
  )
  const [sent, setSent] = useState(false)
  if (sent) return <Sent number={number} />
  const wanted = application && wantedOf(application)
  const nothing = wanted && wanted.fields.length + wanted.materials.length + wanted.gaps.length === 0
  if (application && wanted && notice.data && !nothing)
    return (
      <FixForm
        key={number}
        application={application}
        wanted={wanted}
        fields={wanted.fields.map((place) => fieldOf(place, notice.data?.fields ?? []))}
        onSent={() => setSent(true)}
        again={known.again}
      />
    )
  return (
    <Page title={say('follow.fix')} back={{ to: `/t/${number}`, says: say('follow.progress') }}>
      <Waiting known={known}>
        {() => (nothing ? <Nothing number={number} /> : <Waiting known={notice}>{() => null}</Waiting>)}
      </Waiting>
    </Page>
  )
}

function Nothing({ number }: { number: string }) {
  return (
    <div class="notice">
      <p>{say('follow.fix.none')}</p>
      <a class="button" href={`/t/${number}`}>
        {say('follow.to-progress')}
      </a>
    </div>
  )
}

function Sent({ number }: { number: string }) {
  return (
    <Page key="sent" title={say('follow.fix.done')} back={{ to: '/my', says: say('follow.my') }}>
      <div class="notice done" role="status">
        <p>{say('follow.fix.done.says')}</p>
      </div>
      <a class="button primary" href={`/t/${number}`}>
        {say('follow.to-progress')}
      </a>
    </Page>
  )
}

/** As the form asked for it; what the form does not ask any more is a line of text. */
function fieldOf({ id, name }: Place, fields: readonly FormField[]): FormField {
  const known = fields.find((field) => field.id === id)
  return known
    ? { ...known, label: known.name }
    : { id, name, label: name, type: 'text', required: true, items: [], section: { id: '' } }
}

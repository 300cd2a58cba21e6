import { useRoute } from 'preact-iso'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Draft } from '../../ask/draft-store.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { useDraft } from '../../ask/use-draft.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { Facts } from '../../parts/facts.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { findMissing } from './intake-problems.ts'
import { useSeen } from './use-seen.ts'

/** 一次性告知, on paper: everything that is still missing, told at once (行政许可法 32(4)), and the number to come back with. */
export function WindowNotice() {
  const { params } = useRoute()
  const id = params.id ?? ''
  const { draft, failure, store } = useDraft(id)
  return (
    <Page title={say('window.notice')} back={{ to: `/w/accept/${id}`, says: say('window.accept') }}>
      <Waiting known={{ data: draft, failure, again: store.load }}>{(there) => <Sheet draft={there} />}</Waiting>
    </Page>
  )
}

function Sheet({ draft }: { draft: Draft }) {
  const { data: bundle } = useAnswer<typeof showBundle>(`/api/bundles/${draft.bundle}`)
  const [seen] = useSeen(draft.application)
  const missing = findMissing(draft, (material) => seen.originals.includes(material))
  const nameOf = (control: string | undefined, name: string | undefined) =>
    bundle?.situations.find(({ id }) => control === `q-${id}`)?.ask ?? name
  return (
    <>
      <Facts
        look="rows brief"
        rows={[
          [say('window.bundle'), draft.notice.name],
          [say('window.number'), <SpokenNumber number={draft.application} />],
          [say('window.told.at'), tellTime(Date.now())],
        ]}
      />
      {missing.length === 0 ? (
        <p class="notice done">{say('window.notice.none')}</p>
      ) : (
        <section>
          <h2>{say('window.notice.lead', { n: missing.length })}</h2>
          <ol>
            {missing.map(({ control, name, says }) => (
              <li key={control}>
                {nameOf(control, name)}：{says}
              </li>
            ))}
          </ol>
          <p>{say('window.notice.again')}</p>
        </section>
      )}
      <QrCode of={`/t/${draft.application}`} says="window.notice.code" />
      {bundle?.centre && (
        <p {...chinese()}>
          {[bundle.centre.name, bundle.centre.address, bundle.centre.hours, bundle.centre.consult].join(' · ')}
        </p>
      )}
      <p class="acts">
        <button type="button" class="primary" onClick={() => print()}>
          {say('frame.print')}
        </button>
      </p>
    </>
  )
}

import { useRoute } from 'preact-iso'
import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { showProgress } from '../../../lib/desk/requests/show-progress.ts'
import type { showResults } from '../../../lib/desk/requests/show-results.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { caseNumber } from '../../parts/case-number.ts'
import { say } from '../../words/say.ts'
import { Certificate } from './certificate.tsx'
import { Delivery } from './delivery.tsx'
import { ItemResult } from './item-result.tsx'

/** 办理结果: what came of each item, its certificate or its decision, and how it came to its people. */
export function Result() {
  const { params } = useRoute()
  const number = caseNumber(params.no ?? '')
  const path = `/api/applications/${number}`
  const results = useAnswer<typeof showResults>(`${path}/results`)
  const application = useAnswer<typeof showApplication>(path)
  const progress = useAnswer<typeof showProgress>(`${path}/progress`)
  const receipts = useAnswer<typeof listReceipts>(`${path}/receipts`)
  const all = receipts.data?.receipts ?? []
  const ended = results.data?.items.filter(({ outcome }) => outcome !== 'not-applicable') ?? []
  const left = application.data?.items.filter((item) => isRunning(item)).length ?? 0
  const name = results.data?.bundleName
  const again = () => Promise.all([results.again(), application.again()])
  return (
    <Page
      title={name ? say('follow.result.of', { name }) : say('follow.result')}
      back={{ to: `/t/${number}`, says: say('follow.progress') }}
    >
      <Waiting known={results}>
        {({ licence }) => (
          <>
            {ended.length === 0 && <p>{say('follow.result.none')}</p>}
            {ended.length > 0 && left > 0 && <p class="quiet">{say('follow.result.running', { n: left })}</p>}
            {licence && (
              <section class="card case">
                <h2>{licence.name}</h2>
                <Certificate name={licence.name} number={licence.number} />
              </section>
            )}
            <ul class="plain-list">
              {ended.map((item) => (
                <ItemResult
                  key={item.id}
                  item={item}
                  path={path}
                  because={application.data?.items.find(({ id }) => id === item.because)?.name}
                  letters={all.filter((each) => each.item === item.id && isLetter(each.kind))}
                  mayAsk={application.data?.may.includes('ask-people') ?? false}
                  again={again}
                />
              ))}
            </ul>
            {application.data && (
              <Delivery
                application={application.data}
                path={path}
                records={all.filter(({ kind }) => kind === 'delivery')}
                centre={progress.data?.ask}
              />
            )}
            <p class="acts">
              {progress.data?.rate && (
                <a class="button primary" href={`/t/${number}/rate`}>
                  {say('follow.rate')}
                </a>
              )}
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

const isRunning = ({ outcome, status }: { outcome?: string; status: string }): boolean =>
  outcome === undefined && status !== 'not-applicable'

const isLetter = (kind: string): boolean => ['granted', 'refused', 'not-accepted', 'revoked'].includes(kind)

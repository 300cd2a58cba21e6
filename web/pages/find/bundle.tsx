import { useRoute } from 'preact-iso'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { sayDays } from '../../parts/days.ts'
import { Facts } from '../../parts/facts.tsx'
import { FlowPicture } from '../../parts/flow-picture.tsx'
import { language, say } from '../../words/say.ts'
import { Reductions } from './reductions.tsx'
import { sayWays, Where } from './where.tsx'

type Shown = Answer<typeof showBundle>

/** 一件事主页: what it saves, what belongs to it, how long it takes, where; and the one way in. */
export function BundleHome() {
  const { bundle = '' } = useRoute().params
  const known = useAnswer<typeof showBundle>(`/api/bundles/${bundle}`)
  return (
    <Page title={known.data?.name ?? say('find.bundle')} back={{ to: '/', says: say('frame.find') }}>
      <Waiting known={known}>{(shown) => <Whole shown={shown} />}</Waiting>
    </Page>
  )
}

function Whole({ shown }: { shown: Shown }) {
  const { bundle, items, situations, reductions, centre } = shown
  const guide = `/api/bundles/${bundle}/guide`
  return (
    <>
      <InShort shown={shown} />
      <div class="acts">
        <a class="button primary" href={situations.length > 0 ? `/s/${bundle}/guide` : `/s/${bundle}/notice`}>
          {say('find.start')}
        </a>
        <a class="button" href={`${guide}?lang=${language()}`} target="_blank" rel="noopener">
          {say('find.guide.open')}
        </a>
      </div>
      {situations.length > 0 && <p class="quiet">{say('find.start.says', { n: situations.length })}</p>}
      <section>
        <h2>{say('find.items', { n: items.length })}</h2>
        <ol class="rows">
          {items.map(({ id, name, department, promise, fee, conditional }) => (
            <li key={id}>
              <div>
                {name} {conditional && <span class="tag">{say('find.item.conditional')}</span>}
                <div class="quiet" {...chinese()}>
                  {department.name}
                </div>
              </div>
              <span class="quiet">
                {promise && sayDays(promise)}
                {fee && ` · ${say('find.item.yuan', { yuan: fee.yuan, per: fee.per })}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section class="extra">
        <h2>{say('find.saves')}</h2>
        <Reductions lines={reductions} />
      </section>
      <section class="extra">
        <h2>{say('find.flow')}</h2>
        <FlowPicture at={`/api/bundles/${bundle}/flow`} />
      </section>
      <Where centre={centre} />
    </>
  )
}

function InShort({ shown: { lead, promise, ways, items, ...shown } }: { shown: Shown }) {
  const departments = new Set(items.map(({ department }) => department.id)).size
  return (
    <Facts
      rows={[
        [say('find.whom'), say(`find.for.${shown.for}`)],
        [
          say('find.covers'),
          <>
            {say('find.figures', { items: items.length, departments })}
            <span class="quiet"> · {say('find.lead-department', { lead })}</span>
          </>,
        ],
        [say('find.promise'), <strong>{promise ? sayDays(promise) : say('find.promise.items')}</strong>],
        [say('find.item.fee'), items.some(({ fee }) => fee) ? say('find.fee.some') : say('find.item.free')],
        [say('find.ways'), sayWays(ways)],
      ]}
    />
  )
}

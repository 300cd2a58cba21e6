import { useRoute } from 'preact-iso'
import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { FlowPicture } from '../../parts/flow-picture.tsx'
import { OutOfForce } from '../../parts/out-of-force.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { tellDay } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'
import { type Answers, printAnswers, printAsOne, readAnswers } from './answers.ts'
import { AnswersSoFar } from './answers-so-far.tsx'
import { Begin } from './begin.tsx'
import { NoticeFields } from './notice-fields.tsx'
import { NoticeItems } from './notice-items.tsx'
import { NoticeMaterials } from './notice-materials.tsx'
import { Reductions } from './reductions.tsx'
import { sayWays, Where } from './where.tsx'

/** 专属一次性告知: told once and completely, for these answers. */
export function Notice() {
  const { params, query } = useRoute()
  const { bundle = '' } = params
  const { answers } = readAnswers(query)
  const path = `/api/bundles/${bundle}`
  const shown = useAnswer<typeof showBundle>(path)
  const notice = useAnswer<typeof giveNotice>(`${path}/notice${printAnswers(answers)}`)
  const failure = shown.failure ?? notice.failure
  const both = shown.data && notice.data && { shown: shown.data, notice: notice.data, answers }
  const guide = `/s/${bundle}/guide${printAnswers(answers)}`
  const asks = (shown.data?.situations.length ?? 0) > 0
  return (
    <Page
      title={shown.data ? say('find.notice', { name: shown.data.name }) : say('find.notice.title')}
      back={{ to: asks ? guide : `/s/${bundle}` }}
    >
      <Waiting known={{ data: both, failure, again: failure === shown.failure ? shown.again : notice.again }}>
        {(told) => (told.notice.unanswered.length > 0 ? <Unanswered guide={guide} /> : <Told {...told} />)}
      </Waiting>
    </Page>
  )
}

interface ToldProps {
  readonly shown: Answer<typeof showBundle>
  readonly notice: Answer<typeof giveNotice>
  readonly answers: Answers
}

function Told({ shown, notice, answers }: ToldProps) {
  const { bundle, situations, reductions, centre } = shown
  const asked = situations.filter(({ id }) => notice.asked.includes(id))
  return (
    <>
      <Sum notice={notice} />
      <OutOfForce notices={notice.outOfForce} />
      <div class="acts stays">
        {notice.outOfForce.length === 0 && <Begin bundle={bundle} answers={answers} />}
        <button type="button" onClick={() => print()}>
          {say('frame.print')}
        </button>
        <a
          class="button"
          href={`/api/bundles/${bundle}/guide?kind=notice&lang=${language()}&${printAsOne(answers)}`}
          download={`${say('find.notice', { name: shown.name })}.html`}
        >
          {say('find.notice.save')}
        </a>
      </div>
      <AnswersSoFar bundle={bundle} answers={answers} asked={asked} />
      <NoticeItems items={notice.items} />
      <NoticeMaterials notice={notice} />
      <NoticeFields notice={notice} />
      <section>
        <h2>{say('find.ways')}</h2>
        <p>{sayWays(notice.ways)}</p>
      </section>
      <section class="extra">
        <h2>{say('find.flow')}</h2>
        <FlowPicture at={`/api/bundles/${bundle}/flow`} query={`?${printAsOne(answers)}`} />
      </section>
      <section class="extra">
        <h2>{say('find.saves.most')}</h2>
        <Reductions lines={reductions} />
      </section>
      <Where centre={centre} />
      <QrCode of={`/s/${bundle}/notice${printAnswers(answers)}`} says="frame.qr.notice" />
      <p class="screen">
        <a href="#main">{say('find.notice.up')}</a>
      </p>
    </>
  )
}

/** 办 6 个事项 · 交 4 份材料 · 7 个工作日 */
function Sum({ notice: { items, materials, fields, longest } }: Pick<ToldProps, 'notice'>) {
  return (
    <dl class="sum">
      <Figure n={items.length} says={say('find.sum.items')} />
      <Figure n={materials.length} says={say('find.sum.materials')} />
      <Figure n={fields.length} says={say('find.sum.fields')} />
      {longest && (
        <Figure
          n={longest.days}
          says={say('find.sum.days')}
          more={say('find.sum.last', { day: tellDay(longest.last) })}
        />
      )}
    </dl>
  )
}

function Figure({ n, says, more }: { n: number; says: string; more?: string }) {
  return (
    <div>
      <dt>
        {says}
        {more && <small class="extra"> {more}</small>}
      </dt>
      <dd>{n}</dd>
    </div>
  )
}

/** A notice for half the answers would be no complete one. */
function Unanswered({ guide }: { guide: string }) {
  return (
    <div class="notice">
      <p>{say('find.notice.unanswered')}</p>
      <a class="button primary" href={guide}>
        {say('find.notice.answer')}
      </a>
    </div>
  )
}

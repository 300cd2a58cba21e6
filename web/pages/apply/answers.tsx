import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { backOf, DraftOf, type DraftProps, GoOn } from '../../parts/draft-of.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { say } from '../../words/say.ts'

/** 办理情形: the questions whose answers decide which items apply, one at a time; any can be changed. */
export const Answers = () => <DraftOf title={say('apply.answers')} draw={AnswersPage} />

type Situation = Answer<typeof showBundle>['situations'][number]

function AnswersPage(props: DraftProps) {
  const known = useAnswer<typeof showBundle>(`/api/bundles/${props.draft.bundle}`)
  const [open, setOpen] = useState<string>()
  const { asked, unanswered } = props.draft.notice
  const shown = open ?? unanswered[0]
  return (
    <Waiting known={known}>
      {({ situations }) => {
        const situation = situations.find(({ id }) => id === shown && asked.includes(id))
        return situation ? (
          <Question key={situation.id} {...props} situation={situation} onDone={() => setOpen(undefined)} />
        ) : (
          <Given {...props} situations={situations.filter(({ id }) => asked.includes(id))} onOpen={setOpen} />
        )
      }}
    </Waiting>
  )
}

const first = 'answer'

function Question({
  draft,
  saving,
  store,
  situation,
  onDone,
}: DraftProps & { situation: Situation; onDone: () => void }) {
  const [chosen, setChosen] = useState(draft.papers.answers[situation.id])
  const [attempt, setAttempt] = useState(0)
  const wrong = attempt > 0 && chosen === undefined
  const goOn = (event: Event) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (chosen === undefined) return
    store.change(({ answers }) => ({ answers: { ...answers, [situation.id]: chosen } }))
    store.leave()
    onDone()
  }
  return (
    <Page title={situation.ask} wrong={wrong} back={backOf(draft)}>
      <ErrorSummary problems={wrong ? [{ control: first, says: say('fault.not-a-choice') }] : []} attempt={attempt} />
      <SavedLine saving={saving} />
      {situation.why && <p class="quiet">{situation.why}</p>}
      <form noValidate onSubmit={goOn}>
        <RadioGroup
          control={first}
          legend={situation.ask}
          quiet
          among={situation.answers}
          chosen={chosen}
          onChoose={setChosen}
          problem={wrong ? say('fault.not-a-choice') : undefined}
        />
        <GoOn />
      </form>
    </Page>
  )
}

interface GivenProps extends DraftProps {
  readonly situations: readonly Situation[]
  onOpen(id: string): void
}

function Given({ draft, saving, situations, onOpen }: GivenProps) {
  const { route } = useLocation()
  return (
    <Page title={say('apply.answers')} back={backOf(draft)}>
      <SavedLine saving={saving} />
      <p>{say('apply.answers.lead')}</p>
      <dl class="rows">
        {situations.map(({ id, ask, answers }) => (
          <div key={id}>
            <dt>{ask}</dt>
            <dd>
              {answers.find((answer) => answer.id === draft.papers.answers[id])?.name}{' '}
              <button type="button" class="plain" onClick={() => onOpen(id)}>
                {say('apply.change')}
                <span class="hidden"> {ask}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="acts">
        <button type="button" class="primary" onClick={() => route(`/a/${draft.application}`)}>
          {say('apply.continue')}
        </button>
      </p>
    </Page>
  )
}

import { useCallback, useMemo, useState } from 'preact/hooks'
import type { DraftPapers } from '../../ask/draft-papers.ts'
import { draftPath } from '../../ask/draft-store.ts'
import { controlOf, findProblems } from '../../fields/field.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { Page } from '../../frame/page.tsx'
import { agentFields, authority, readAgent, writeAgent } from '../../parts/agent-fields.ts'
import { backOf, DraftOf, type DraftProps, GoOn, useGoOn } from '../../parts/draft-of.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { MaterialSlot, slotOf } from '../../parts/material-slot.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { useJudged } from '../../parts/use-judged.ts'
import { say } from '../../words/say.ts'

/** 代办: for oneself or for another, whose written authority is then handed in. Free, and said with every act. */
export const AgentPage = () => <DraftOf title={say('apply.agent')} draw={AgentForm} />

type Agent = DraftPapers['agent']

function AgentForm(props: DraftProps) {
  const { draft, saving, store } = props
  const leave = useGoOn(props)
  const { agent } = draft.papers
  const fields = useMemo(agentFields, [])
  const { problems, setProblems, onLeave } = useJudged(fields, store)
  const values = readAgent(agent)
  const [attempt, setAttempt] = useState(0)
  const choose = (next: Agent) => {
    store.change({ agent: next })
    store.leave()
  }
  const goOn = (event: Event) => {
    event.preventDefault()
    const found = agent ? findAll(draft) : {}
    setProblems(found)
    setAttempt(attempt + 1)
    if (Object.keys(found).length > 0) return
    leave()
  }
  const onChange = useCallback(
    (id: string, value: string) => store.change((papers) => ({ agent: writeAgent(papers.agent, id, value) })),
    [store],
  )
  const summary = Object.entries(problems).map(([id, says]) => ({
    control: id === authority ? slotOf(authority) : controlOf(id),
    name: fields.find((field) => field.id === id)?.name,
    says,
  }))
  return (
    <Page title={say('apply.agent')} wrong={attempt > 0 && summary.length > 0} back={backOf(draft)}>
      <ErrorSummary problems={attempt > 0 ? summary : []} attempt={attempt} />
      <SavedLine saving={saving} />
      <form noValidate onSubmit={goOn}>
        <ForWhom agent={agent} choose={choose} />
        {agent && (
          <>
            <p class="notice">{say('apply.agent.free')}</p>
            <FieldList fields={fields} values={values} problems={problems} onChange={onChange} onLeave={onLeave} />
            <Letter draft={draft} saving={saving} store={store} problem={problems[authority]} />
          </>
        )}
        <GoOn />
      </form>
    </Page>
  )
}

function ForWhom({ agent, choose }: { agent: Agent; choose: (next: Agent) => void }) {
  return (
    <RadioGroup
      control="who"
      legend={say('apply.agent.who')}
      among={[
        { id: 'self', name: say('apply.agent.self') },
        { id: 'other', name: say('apply.agent.other') },
      ]}
      chosen={agent ? 'other' : 'self'}
      onChoose={(who) => choose(who === 'other' ? {} : undefined)}
    />
  )
}

function findAll({ papers, files }: DraftProps['draft']): Record<string, string> {
  const problems = findProblems(agentFields(), readAgent(papers.agent))
  return authority in files ? problems : { ...problems, [authority]: say('apply.agent.letter.missing') }
}

/** Printed as it is filled in, signed on paper, and handed in as a photo. */
function Letter({ draft, store, problem }: DraftProps & { problem: string | undefined }) {
  return (
    <MaterialSlot
      material={{ id: authority, name: say('apply.agent.letter') }}
      file={draft.files[authority]}
      path={`${draftPath(draft.application)}/materials/${authority}`}
      ready={store.flush}
      onDone={(file, revision) => store.noteFile(authority, file, revision)}
      problem={problem}
      note={
        <p>
          {say('apply.agent.letter.says')}{' '}
          <a href={`${draftPath(draft.application)}/authority`} target="_blank" rel="noopener">
            {say('apply.agent.letter.print')}
          </a>
        </p>
      }
    />
  )
}

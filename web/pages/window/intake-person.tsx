import { sectionsOf } from '../../ask/draft-sections.ts'
import { draftPath, type Notice } from '../../ask/draft-store.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { agentFields, authority, readAgent } from '../../parts/agent-fields.ts'
import { MaterialSlot, slotOf } from '../../parts/material-slot.tsx'
import { RadioGroup } from '../../parts/radio-group.tsx'
import { say } from '../../words/say.ts'
import { OriginalSeen } from './intake-materials.tsx'
import type { IntakeParts } from './intake-parts.ts'
import { identityControl } from './intake-problems.ts'
import { Tick } from './tick.tsx'

/** The fields by which a person of the form is known, by role: their name and the number of their identity card. */
export function personFields({ fields }: Notice, role: string | undefined) {
  return fields.filter(({ id }) => id === `${role}.name` || id === `${role}.id_no`)
}

/** The persons of the form who can show an identity card. */
export const rolesOf = (notice: Notice) => sectionsOf(notice).filter(({ id }) => personFields(notice, id).length === 2)

const agentRole = 'agent'

/** 来人和身份核验: who of the form stands at the counter, or their agent; read from the card, typed or scanned. */
export function IntakePerson(props: IntakeParts) {
  const { draft, store, problems, onChange, onLeave, seen, setSeen, who, setWho, wrongAt } = props
  const { notice, papers } = draft
  const roles = rolesOf(notice)
  const choose = (next: string) => {
    if (next !== agentRole) setWho(next)
    setSeen({ ...seen, identity: false })
    const paper = papers.paper.filter((id) => id !== authority)
    // Whoever acts for themselves shows no authority.
    store.change(next === agentRole ? { agent: papers.agent ?? {} } : { agent: undefined, paper })
    store.leave()
  }
  const among = [
    ...roles.map(({ id, name }) => ({ id, name: name ?? say('window.person') })),
    ...(roles.length === 0 ? [{ id: 'self', name: say('window.person') }] : []),
    { id: agentRole, name: say('window.person.agent') },
  ]
  return (
    <section>
      <h2>{say('window.identity')}</h2>
      <RadioGroup
        control="who"
        legend={say('window.who')}
        among={among}
        chosen={papers.agent ? agentRole : (who ?? 'self')}
        onChoose={choose}
      />
      {papers.agent ? (
        <Agent {...props} />
      ) : (
        <div class="columns-2">
          <FieldList
            fields={personFields(notice, who)}
            values={papers.form}
            problems={problems}
            onChange={onChange}
            onLeave={onLeave}
          />
        </div>
      )}
      <Tick
        id={identityControl}
        says={say(papers.agent ? 'window.identity.agent-seen' : 'window.identity.seen')}
        checked={seen.identity}
        onChange={(identity) => setSeen({ ...seen, identity })}
        wrong={wrongAt(identityControl)}
      />
    </section>
  )
}

/** 代办: who acts on whose authority, which is scanned or shown. */
function Agent(props: IntakeParts) {
  const { draft, store, problems, onChange, onLeave, wrongAt } = props
  const path = draftPath(draft.application)
  return (
    <>
      <FieldList
        fields={agentFields()}
        values={readAgent(draft.papers.agent)}
        problems={problems}
        onChange={onChange}
        onLeave={onLeave}
      />
      <MaterialSlot
        material={{ id: authority, name: say('apply.agent.letter') }}
        file={draft.files[authority]}
        path={`${path}/materials/${authority}`}
        ready={store.flush}
        onDone={(file, revision) => store.noteFile(authority, file, revision)}
        problem={wrongAt(slotOf(authority))}
        note={
          <p>
            <a href={`${path}/authority`} target="_blank" rel="noopener">
              {say('apply.agent.letter.print')}
            </a>
          </p>
        }
      >
        <OriginalSeen {...props} material={authority} />
      </MaterialSlot>
    </>
  )
}

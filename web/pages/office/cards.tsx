import { useState } from 'preact/hooks'
import { detectors } from '../../../lib/application/cards/detectors.ts'
import type { listCards } from '../../../lib/desk/requests/list-cards.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { ActForm } from './acts/act-form.ts'
import { OfficePage } from './office-page.tsx'

type Card = Answer<typeof listCards>['cards'][number]

const replies: Readonly<Record<'explain' | 'rectify', ActForm<Card>>> = {
  explain: {
    act: 'explain',
    when: ({ explainBy }) => explainBy !== undefined,
    title: 'card.explain',
    says: 'card.explain.says',
    fields: [{ name: 'says', kind: 'text', label: 'act.field.says' }],
    path: () => '/explanation',
    done: 'card.explained',
  },
  rectify: {
    act: 'explain',
    when: ({ rectified }) => !rectified,
    title: 'card.rectify',
    fields: [{ name: 'says', kind: 'text', label: 'act.field.says' }],
    path: () => '/rectification',
    done: 'card.rectified',
  },
}

/** 督办牌: the open cards of the department, and its replies to them. */
export function Cards() {
  const known = useAnswer<typeof listCards>('/api/cards')
  const [open, setOpen] = useState<{ readonly card: Card; readonly reply: keyof typeof replies }>()
  return (
    <OfficePage title={say('office.cards')}>
      <Waiting known={known}>
        {({ cards }) =>
          cards.length === 0 ? (
            <p class="notice">{say('card.none')}</p>
          ) : (
            <ul class="rows">
              {cards.map((card) => (
                <Line key={card.application + card.card} card={card} onReply={(reply) => setOpen({ card, reply })} />
              ))}
            </ul>
          )
        }
      </Waiting>
      {open && (
        <ActDialog
          form={replies[open.reply]}
          desk={open.card}
          at={`/api/applications/${open.card.application}/cards/${open.card.card}`}
          name={open.reply}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            void known.again()
          }}
        />
      )}
    </OfficePage>
  )
}

const tones = { reminder: '', yellow: ' soon', red: ' late' } as const
const marks = { reminder: '△', yellow: '▲', red: '■' } as const

function Line({ card, onReply }: { card: Card; onReply: (reply: keyof typeof replies) => void }) {
  const { colour, about, application, item, itemName, shown, explained, rectified, explainBy } = card
  const { says, explanation, rectification } = card
  const title = [detectors[about][language()], itemName].filter(Boolean).join(language() === 'zh' ? '：' : ': ')
  return (
    <li>
      <div>
        <span class={`tag${tones[colour]}`}>
          <span aria-hidden="true">{marks[colour]}</span>
          {say(`card.colour.${colour}`)}
        </span>{' '}
        {item ? <a href={`/o/${application}.${item}`}>{title}</a> : title}
        <br />
        <span class="quiet number">{application}</span> <span class="quiet">{tellTime(shown)}</span>
        {explainBy && <p>{say('card.explain.by', { day: tellDay(explainBy) })}</p>}
        {says && <p>{say('card.says', { says })}</p>}
        {explanation && <p>{say('card.explanation', { says: explanation })}</p>}
        {rectification && <p>{say('card.rectification', { says: rectification })}</p>}
      </div>
      <span class="tags">
        {explained && <span class="tag">{say('card.explained')}</span>}
        {rectified && <span class="tag">{say('card.rectified')}</span>}
        {(['explain', 'rectify'] as const)
          .filter((reply) => replies[reply].when?.(card) ?? true)
          .map((reply) => (
            <button key={reply} type="button" onClick={() => onReply(reply)}>
              {say(replies[reply].title)}
              {itemName && <span class="hidden"> {itemName}</span>}
            </button>
          ))}
      </span>
    </li>
  )
}

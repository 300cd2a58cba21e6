import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { showLetter } from '../../../lib/desk/requests/show-letter.ts'
import type { showLetterMaterial } from '../../../lib/desk/requests/show-letter-material.ts'
import { type Answer, ask } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { ActForm } from './acts/act-form.ts'
import { OfficePage } from './office-page.tsx'

type Shown = Answer<typeof showLetter>

const answering: ActForm<Shown> = {
  act: 'answer-letter',
  title: 'letter.answer',
  says: 'letter.answer.says',
  fields: [
    { name: 'confirms', kind: 'yes-no', label: 'act.field.confirms' },
    { name: 'says', kind: 'text', label: 'act.field.says' },
  ],
  path: () => '/answer',
  done: 'letter.answered',
}

/** 函询详情: what is asked, with what it is about and nothing else of the case. */
export function Letter() {
  const { params } = useRoute()
  const at = `/api/letters/${params.letter}`
  const known = useAnswer<typeof showLetter>(at)
  const [open, setOpen] = useState(false)
  return (
    <OfficePage title={say('letter')} back={{ to: '/o/letters', says: say('office.letters') }}>
      <Waiting known={known}>
        {(letter) => (
          <>
            <Asked letter={letter} at={at} />
            <Answered letter={letter} onAnswer={() => setOpen(true)} />
            {open && (
              <ActDialog
                form={answering}
                desk={letter}
                at={at}
                name="answer"
                onClose={() => setOpen(false)}
                onDone={() => {
                  setOpen(false)
                  void known.again()
                }}
                onRefused={() => void known.again()}
              />
            )}
          </>
        )}
      </Waiting>
    </OfficePage>
  )
}

function Asked({
  letter: { fromName, itemName, bundleName, asks, due, fields, materials },
  at,
}: {
  letter: Shown
  at: string
}) {
  return (
    <>
      <p>
        {say('letter.of', { from: fromName, item: itemName })} <span class="quiet">{bundleName}</span>{' '}
        <span class="tag">{say('letter.until', { day: tellDay(due) })}</span>
      </p>
      <p class="notice">{asks}</p>
      <dl class="rows facts">
        {fields.map(({ id, name, value }) => (
          <div key={id}>
            <dt {...chinese()}>{name}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      <ul class="rows">
        {materials.map(({ id, name, medium }) => (
          <li key={id}>
            <span {...chinese()}>{name}</span>
            {medium === 'file' ? (
              <button type="button" onClick={() => void save(`${at}/materials/${id}`)}>
                {say('task.save')}
                <span class="hidden"> {name}</span>
              </button>
            ) : (
              <span class="tag">{say('task.paper')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Answered({ letter: { answer, open }, onAnswer }: { letter: Shown; onAnswer: () => void }) {
  if (answer)
    return (
      <p class="notice done" role="status">
        {say(answer.confirms ? 'letter.confirms' : 'letter.denies')}：{answer.says}（{tellTime(answer.at)}）
      </p>
    )
  if (!open) return <p class="notice">{say('letter.closed')}</p>
  return (
    <div class="acts">
      <button type="button" class="primary" onClick={onAnswer}>
        {say('letter.answer')}
      </button>
    </div>
  )
}

/** Files of letters come as text; whatever they are, they are saved and not opened. */
async function save(path: string): Promise<void> {
  const told = await ask<typeof showLetterMaterial>(path)
  if (!told.ok) return
  const bytes = Uint8Array.from(atob(told.data.content), (each) => each.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = told.data.name
  link.click()
  URL.revokeObjectURL(url)
}

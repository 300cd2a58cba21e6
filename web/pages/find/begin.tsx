import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { listApplications } from '../../../lib/desk/requests/list-applications.ts'
import type { saveApplication } from '../../../lib/desk/requests/save-application.ts'
import { ask, type Failure, nextId } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { useSession } from '../../frame/session.ts'
import { Failed } from '../../frame/waiting.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Answers } from './answers.ts'
import { keepIntent, takeIntent } from './intent.ts'

interface BeginProps {
  readonly bundle: string
  readonly answers: Answers
}

/** 开始办理: for somebody who is signed in; others sign in on the way and begin when they come back. */
export function Begin({ bundle, answers }: BeginProps) {
  const { url, route } = useLocation()
  const { data: session } = useSession()
  const isApplicant = session?.role === 'applicant'
  const mine = useAnswer<typeof listApplications>(isApplicant ? '/api/applications' : undefined)
  const draft = mine.data?.find((each) => each.bundle === bundle && each.status === 'draft')
  const { begin, busy, failure } = useBegin(bundle, answers)

  const [wanted, setWanted] = useState(() => takeIntent(url))
  useEffect(() => {
    if (!wanted || !mine.data) return
    setWanted(false)
    if (!draft) void begin()
  }, [wanted, mine.data, draft, begin])

  const press = () => {
    if (session?.role !== 'anyone') return void begin()
    keepIntent(url)
    route(`/sign-in?to=${encodeURIComponent(url)}`)
  }
  if (failure) return <Failed failure={failure} again={() => void begin()} />
  if (!draft) return <BeginButton primary busy={busy || !session} press={press} says={say('find.begin')} />
  return (
    <div class="notice">
      <p>{draft.savedAt ? say('find.draft.saved', { time: tellTime(draft.savedAt) }) : say('find.draft')}</p>
      <div class="acts">
        <a class="button primary" href={`/a/${draft.application}`}>
          {say('find.draft.go-on')}
        </a>
        <BeginButton busy={busy} press={press} says={say('find.draft.anew')} />
      </div>
    </div>
  )
}

interface BeginButtonProps {
  readonly primary?: boolean
  readonly busy: boolean
  readonly says: string
  press(): void
}

const BeginButton = ({ primary, busy, press, says }: BeginButtonProps) => (
  <button type="button" class={primary ? 'primary' : undefined} aria-disabled={busy} onClick={() => !busy && press()}>
    {says}
  </button>
)

/** Begins an application once, however often it is pressed, and goes to it. */
function useBegin(bundle: string, answers: Answers) {
  const { route } = useLocation()
  const once = useRef(nextId())
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const begin = async () => {
    setBusy(true)
    setFailure(undefined)
    const told = await ask<typeof saveApplication>('/api/applications', {
      method: 'POST',
      body: { bundle, answers },
      once: once.current,
    })
    setBusy(false)
    if (told.ok) route(`/a/${told.data.application}`)
    else setFailure(told.failure)
  }
  return { begin, busy, failure }
}

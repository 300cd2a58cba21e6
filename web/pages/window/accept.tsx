import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Failure } from '../../ask/ask.ts'
import { draftPath } from '../../ask/draft-store.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'
import { Checklist } from './checklist.tsx'
import { Intake } from './intake.tsx'
import { Standing } from './standing.tsx'

/** 综合受理 of one application: taking it in, looking it through, seeing its originals, and what came of it. */
export function Accept() {
  const { params } = useRoute()
  return <Case key={params.id} id={params.id ?? ''} />
}

function Case({ id }: { id: string }) {
  const known = useAnswer<typeof showApplication>(draftPath(id))
  const [failure, setFailure] = useState<Failure>()
  const { data, again } = known
  // Whoever filed online follows it themselves; the window only looks it through.
  if (!data && known.failure?.status === 404) return <Checklist id={id} />
  if (!data)
    return (
      <Page title={say('window.accept')} back={{ to: '/w', says: say('frame.window') }}>
        <Waiting known={known}>{() => null}</Waiting>
      </Page>
    )
  const onFiled = (why?: Failure) => {
    setFailure(why)
    void again()
  }
  if (data.status === 'draft') return <Intake id={id} account={data.account} onFiled={onFiled} />
  const isHere = data.status === 'checking' && data.acceptance?.by === 'counter'
  if (isHere || data.status === 'verifying')
    return <Checklist key={data.status} id={id} before={failure} onDone={() => void again()} />
  return <Standing shown={data} again={() => void again()} />
}

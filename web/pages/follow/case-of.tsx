import type { FunctionComponent } from 'preact'
import { useRoute } from 'preact-iso'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { caseNumber } from '../../parts/case-number.ts'
import { AskPhone } from './ask-phone.tsx'
import type { Shown } from './time-axis.ts'
import { type Followed, useProgress } from './use-progress.ts'

/** What every page of a followed application is given. */
export interface CaseProps extends Followed {
  readonly shown: Shown
}

interface CaseOfProps {
  /** Until it is there. */
  readonly title: string
  readonly draw: FunctionComponent<CaseProps>
}

/** A page of the application that the address names, for its owner, or for whoever knows a telephone number of it. */
export function CaseOf({ title, draw: Draw }: CaseOfProps) {
  const { params } = useRoute()
  const number = caseNumber(params.no ?? '')
  const followed = useProgress(number)
  const { data } = followed.known
  if (followed.asksPhone) return <AskPhone key={number} number={number} onFound={followed.found} />
  if (data) return <Draw key={data.application} {...followed} shown={data} />
  return (
    <Page title={title}>
      <Waiting known={followed.known}>{() => null}</Waiting>
    </Page>
  )
}

import type { FunctionComponent } from 'preact'
import { useLocation, useRoute } from 'preact-iso'
import { nextPart } from '../ask/draft-sections.ts'
import type { Draft, DraftState, DraftStore } from '../ask/draft-store.ts'
import { useDraft } from '../ask/use-draft.ts'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { say } from '../words/say.ts'

/** What every page of a draft is given. */
export interface DraftProps {
  readonly draft: Draft
  readonly saving: DraftState['saving']
  readonly store: DraftStore
}

interface DraftOfProps {
  /** Until the draft is there. */
  readonly title: string
  readonly draw: FunctionComponent<DraftProps>
}

/** A page of the draft that the address names; one that is filed already says so and leads to its receipt. */
export function DraftOf({ title, draw: Draw }: DraftOfProps) {
  const { params, path } = useRoute()
  const { draft, failure, saving, store } = useDraft(params.id ?? '')
  if (!draft)
    return (
      <Page title={title}>
        <Waiting known={{ failure, again: store.load }}>{() => null}</Waiting>
      </Page>
    )
  if (draft.status === 'draft') return <Draw key={path} draft={draft} saving={saving} store={store} />
  return (
    <Page title={title}>
      <div class="notice">
        <p>{say('draft.closed')}</p>
        <a class="button" href={`/a/${draft.application}/done`}>
          {say('apply.to-done')}
        </a>
      </div>
    </Page>
  )
}

/** From a part of an application back to all of its parts. */
export const backOf = ({ application, notice }: Draft) => ({ to: `/a/${application}`, says: notice.name })

/**
 * Leaves a part of an application when it is done: for the next one after `part`, or back to the answer `at` for
 * whoever came from checking. Without a connection one goes on all the same: what is not saved stays, and is tried again.
 */
export function useGoOn({ draft, store }: DraftProps) {
  const { route } = useLocation()
  const { query } = useRoute()
  return (part?: string, at = '') => {
    void store.flush()
    route(query.to === 'check' ? `/a/${draft.application}/check${at && `#${at}`}` : nextPart(draft, part))
  }
}

/** The end of a part: its one button. */
export function GoOn() {
  const { query } = useRoute()
  return (
    <p class="acts">
      <button type="submit" class="primary">
        {say(query.to === 'check' ? 'apply.back-to-check' : 'apply.continue')}
      </button>
    </p>
  )
}

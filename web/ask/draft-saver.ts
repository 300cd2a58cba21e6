import type { resaveApplication } from '../../lib/desk/requests/save-application.ts'
import type { showApplication } from '../../lib/desk/requests/show-application.ts'
import { ask, type Failure, nextId } from './ask.ts'
import { keepDraft } from './draft-kept.ts'
import {
  type DraftFiles,
  type DraftPapers,
  isSame,
  mergePapers,
  readFiles,
  readPapers,
  toBody,
} from './draft-papers.ts'

/** How far saving is. `unsaved`: typed, and soon to be sent; `away`: no answer, tried again by itself. */
export type Saving =
  | { readonly is: 'idle' | 'unsaved' | 'saving' | 'expired' | 'closed' }
  /** `merged`: with what was changed elsewhere; `restored`: with what an earlier page of this tab could not save. */
  | { readonly is: 'saved'; readonly at: number; readonly how?: 'merged' | 'restored' }
  | { readonly is: 'away'; readonly why: 'offline' | 'busy' }
  | { readonly is: 'refused'; readonly failure: Failure }

interface Entered {
  readonly papers?: DraftPapers
  readonly files?: DraftFiles
  readonly reused?: readonly string[]
}

interface Saved {
  readonly id: string
  find(): { readonly bundle: string; readonly status: string; readonly papers: DraftPapers } | undefined
  tell(saving: Saving): void
  /** What a merge or an answer brings. */
  enter(part: Entered): void
}

const retryAfter = 4000

/** A network that answers neither yes nor no is none. */
const patience = 15_000

/** Saves one draft, one save at a time, the latest wins; what is not saved is kept in this tab and tried again. */
export function createSaver({ id, find, tell: tellNow, enter }: Saved) {
  let base: DraftPapers | undefined
  let revision = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let how: 'merged' | 'restored' | undefined
  /** The last body that was sent, with its id: sent again it is done once, also when only its answer was lost. */
  let sent: { readonly papers: DraftPapers; readonly revision: number; readonly once: string } | undefined

  let told: Saving['is'] = 'idle'
  /** That something is in the way is said until it no longer is, and not taken away under somebody's finger. */
  const tell = (saving: Saving) => {
    const isTrying = saving.is === 'unsaved' || saving.is === 'saving'
    if (isTrying && (told === 'away' || told === 'expired' || told === 'refused')) return
    told = saving.is
    tellNow(saving)
  }

  const isDirty = () => {
    const draft = find()
    return base !== undefined && draft?.status === 'draft' && !isSame(draft.papers, base)
  }
  const keep = (dirty = isDirty()) => {
    const draft = find()
    keepDraft(id, draft && base && dirty ? { base, papers: draft.papers, revision } : undefined)
  }

  function soon(ms: number): void {
    clearTimeout(timer)
    const dirty = isDirty()
    keep(dirty)
    if (!dirty) return
    if (!running) tell({ is: 'unsaved' })
    timer = setTimeout(() => void flush(), ms)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running
    if (!isDirty()) return true
    running = save().finally(() => {
      running = undefined
    })
    await running
    return !isDirty()
  }

  async function save(): Promise<void> {
    const draft = find()
    if (!draft) return
    const { papers, bundle } = draft
    if (!sent || sent.revision !== revision || !isSame(sent.papers, papers)) sent = { papers, revision, once: nextId() }
    tell({ is: 'saving' })
    const body = toBody(bundle, papers, revision)
    const told = await ask<typeof resaveApplication>(`/api/applications/${id}`, {
      method: 'PUT',
      body,
      once: sent.once,
      signal: AbortSignal.timeout(patience),
    })
    if (!told.ok) return fail(told.failure)
    revision = Math.max(revision, told.data.revision)
    base = papers
    keep()
    enter({ reused: told.data.reused?.map(({ material }) => material) ?? [] })
    tell({ is: 'saved', at: Date.now(), how })
    how = undefined
    if (isDirty()) soon(300)
  }

  async function fail(failure: Failure): Promise<void> {
    keep()
    if (failure.error === 'changed-meanwhile') return merge()
    if (failure.status === 401) return tell({ is: 'expired' })
    if (failure.error === 'not-now') return tell({ is: 'closed' })
    if (dropUnknown(failure)) return
    if (failure.status !== 0 && failure.status < 500) return tell({ is: 'refused', failure })
    tell({ is: 'away', why: failure.status === 0 ? 'offline' : 'busy' })
    timer = setTimeout(() => void flush(), retryAfter)
  }

  /** A newer version of the bundle no longer asks for some of it: that is left out, and the rest saved. */
  function dropUnknown({ error, problems = [] }: Failure): boolean {
    const draft = find()
    if (!draft || error !== 'invalid' || !problems.every(({ wrong }) => wrong === 'not-asked')) return false
    const papers = withoutPlaces(
      draft.papers,
      problems.map(({ at }) => at),
    )
    if (isSame(papers, draft.papers)) return false
    enter({ papers })
    timer = setTimeout(() => void flush())
    return true
  }

  /** Somebody else saved, or a file came: read what stands now, put it together, and save that. */
  async function merge(): Promise<void> {
    const shown = await ask<typeof showApplication>(`/api/applications/${id}`)
    if (!shown.ok) return fail(shown.failure)
    const draft = find()
    if (shown.data.status !== 'draft') return tell({ is: 'closed' })
    if (!draft || !base) return
    const theirs = readPapers(shown.data)
    if (!isSame(theirs, base) && !isSame(theirs, sent?.papers)) how = 'merged'
    enter({ papers: mergePapers(base, draft.papers, theirs), files: readFiles(shown.data) })
    begin(theirs, shown.data.revision)
    if (isDirty()) timer = setTimeout(() => void flush())
    else tell({ is: 'saved', at: Date.now(), how })
  }

  /** What the server has. */
  function begin(papers: DraftPapers, at: number): void {
    base = papers
    revision = at
    keep()
  }

  for (const event of ['online', 'focus']) addEventListener(event, () => void (isDirty() && flush()))

  return {
    begin,
    soon,
    flush,
    base: () => base,
    again(restored: boolean): void {
      if (restored) how = 'restored'
      soon(0)
    },
    /** Files change the draft's revision too. */
    noteRevision(at: number): void {
      revision = Math.max(revision, at)
    },
  }
}

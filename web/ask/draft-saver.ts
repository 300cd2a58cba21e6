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
  withoutPlaces,
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

/** The draft that is saved. */
interface Saved {
  readonly id: string
  find(): { readonly bundle: string; readonly status: string; readonly papers: DraftPapers } | undefined
  tell(saving: Saving): void
  /** What a merge or an answer brings. */
  enter(part: Entered): void
}

/** Where the saving of one draft stands. */
interface Run extends Saved {
  /** What the server has, as far as it is known here, with its revision. */
  base?: DraftPapers
  revision: number
  told: Saving['is']
  how?: 'merged' | 'restored'
  timer?: ReturnType<typeof setTimeout>
  running?: Promise<void>
  /** The last body that was sent, with its id: sent again it is done once, also when only its answer was lost. */
  sent?: { readonly papers: DraftPapers; readonly revision: number; readonly once: string }
}

const retryAfter = 4000

/** A network that answers neither yes nor no is none. */
const patience = 15_000

/** Saves one draft, one save at a time, the latest wins; what is not saved is kept in this tab and tried again. */
export function createSaver(saved: Saved) {
  const run: Run = { ...saved, revision: 0, told: 'idle' }
  for (const event of ['online', 'focus']) addEventListener(event, () => void (isDirty(run) && flush(run)))
  return {
    base: () => run.base,
    /** What the server has now. */
    begin: (papers: DraftPapers, revision: number) => begin(run, papers, revision),
    soon: (ms: number) => soon(run, ms),
    /** Saves now; whether all is saved. */
    flush: () => flush(run),
    again(restored: boolean): void {
      if (restored) run.how = 'restored'
      soon(run, 0)
    },
    /** Files change the draft's revision too. */
    noteRevision(revision: number): void {
      run.revision = Math.max(run.revision, revision)
    },
  }
}

function isDirty({ base, find }: Run): boolean {
  const draft = find()
  return base !== undefined && draft?.status === 'draft' && !isSame(draft.papers, base)
}

function keep(run: Run, dirty = isDirty(run)): void {
  const { id, base, revision } = run
  const papers = run.find()?.papers
  keepDraft(id, papers && base && dirty ? { base, papers, revision } : undefined)
}

/** That something is in the way is said until it no longer is, and not taken away under somebody's finger. */
function tell(run: Run, saving: Saving): void {
  const isTrying = saving.is === 'unsaved' || saving.is === 'saving'
  if (isTrying && (run.told === 'away' || run.told === 'expired' || run.told === 'refused')) return
  run.told = saving.is
  run.tell(saving)
}

function begin(run: Run, papers: DraftPapers, revision: number): void {
  run.base = papers
  run.revision = revision
  keep(run)
}

function soon(run: Run, ms: number): void {
  clearTimeout(run.timer)
  const dirty = isDirty(run)
  keep(run, dirty)
  if (!dirty) return
  if (!run.running) tell(run, { is: 'unsaved' })
  run.timer = setTimeout(() => void flush(run), ms)
}

async function flush(run: Run): Promise<boolean> {
  clearTimeout(run.timer)
  while (run.running) await run.running
  if (!isDirty(run)) return true
  run.running = save(run).finally(() => {
    run.running = undefined
  })
  await run.running
  return !isDirty(run)
}

async function save(run: Run): Promise<void> {
  const { id, revision, sent } = run
  const draft = run.find()
  if (!draft) return
  const { papers, bundle } = draft
  const isSent = sent?.revision === revision && isSame(sent.papers, papers)
  const once = isSent ? sent.once : nextId()
  run.sent = { papers, revision, once }
  tell(run, { is: 'saving' })
  const body = toBody(bundle, papers, revision)
  const told = await ask<typeof resaveApplication>(`/api/applications/${id}`, { method: 'PUT', body, once, patience })
  if (!told.ok) return fail(run, told.failure)
  begin(run, papers, Math.max(run.revision, told.data.revision))
  run.enter({ reused: told.data.reused?.map(({ material }) => material) ?? [] })
  tell(run, { is: 'saved', at: Date.now(), how: run.how })
  run.how = undefined
  if (isDirty(run)) soon(run, 300)
}

async function fail(run: Run, failure: Failure): Promise<void> {
  const { status, error } = failure
  keep(run)
  if (error === 'changed-meanwhile') return merge(run)
  if (status === 401) return tell(run, { is: 'expired' })
  if (error === 'not-now') return tell(run, { is: 'closed' })
  if (dropUnknown(run, failure)) return
  if (status !== 0 && status < 500) return tell(run, { is: 'refused', failure })
  tell(run, { is: 'away', why: status === 0 ? 'offline' : 'busy' })
  run.timer = setTimeout(() => void flush(run), retryAfter)
}

/** A newer version of the bundle no longer asks for some of it: that is left out, and the rest saved. */
function dropUnknown(run: Run, { error, problems = [] }: Failure): boolean {
  const before = run.find()?.papers
  if (!before || error !== 'invalid' || !problems.every(({ wrong }) => wrong === 'not-asked')) return false
  const places = problems.map(({ at }) => at)
  const papers = withoutPlaces(before, places)
  if (isSame(papers, before)) return false
  run.enter({ papers })
  run.timer = setTimeout(() => void flush(run))
  return true
}

/** Somebody else saved, or a file came: read what stands now, put it together, and save that. */
async function merge(run: Run): Promise<void> {
  const shown = await ask<typeof showApplication>(`/api/applications/${run.id}`)
  if (!shown.ok) return fail(run, shown.failure)
  const draft = run.find()
  if (shown.data.status !== 'draft') return tell(run, { is: 'closed' })
  if (!draft || !run.base) return
  const theirs = readPapers(shown.data)
  if (!isSame(theirs, run.base) && !isSame(theirs, run.sent?.papers)) run.how = 'merged'
  run.enter({ papers: mergePapers(run.base, draft.papers, theirs), files: readFiles(shown.data) })
  begin(run, theirs, shown.data.revision)
  if (isDirty(run)) run.timer = setTimeout(() => void flush(run))
  else tell(run, { is: 'saved', at: Date.now(), how: run.how })
}

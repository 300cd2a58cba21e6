import type { giveNotice } from '../../lib/desk/requests/give-notice.ts'
import type { showApplication } from '../../lib/desk/requests/show-application.ts'
import { type Answer, ask, type Failure } from './ask.ts'
import { createCell } from './cell.ts'
import { findKept, keepDraft } from './draft-kept.ts'
import { type DraftFiles, type DraftPapers, isSame, mergePapers, readFiles, readPapers } from './draft-papers.ts'
import { createSaver, type Saving } from './draft-saver.ts'

export type Notice = Answer<typeof giveNotice>

/** A draft as it stands in this tab. */
export interface Draft {
  readonly application: string
  readonly bundle: string
  /** `draft` until it is filed. */
  readonly status: string
  readonly papers: DraftPapers
  readonly files: DraftFiles
  /** Materials that need not be handed in since results of others serve, as the last save told. */
  readonly reused: readonly string[]
  /** For the answers as they were when it was last asked. */
  readonly notice: Notice
}

export interface DraftState {
  readonly draft?: Draft
  /** Why it could not be read. */
  readonly failure?: Failure
  readonly saving: Saving
}

/** One draft: what is typed, where it is saved, and whoever draws it. All pages of the draft share it. */
export interface DraftStore {
  get(): DraftState
  subscribe(listener: () => void): () => void
  /** Reads it from the server; what was typed since stays. */
  load(): Promise<void>
  /** Enters something; it is saved after a pause. Functions get what is entered by now. */
  change(part: Partial<DraftPapers> | ((papers: DraftPapers) => Partial<DraftPapers>)): void
  /** Saves soon: a field was left. */
  leave(): void
  /** Saves now; whether all is saved. */
  flush(): Promise<boolean>
  /** Takes over what an upload or a removal answered. */
  noteFile(material: string, file: DraftFiles[string] | undefined, revision: number): void
}

/** `api/applications/<id>`, by which both applicants and clerks read and save. */
export const draftPath = (id: string): string => `/api/applications/${id}`

const askNotice = (bundle: string, answers: DraftPapers['answers']) =>
  ask<typeof giveNotice>(`/api/bundles/${bundle}/notice?${new URLSearchParams(answers)}`)

export function createDraftStore(id: string): DraftStore {
  const cell = createCell<DraftState>({ saving: { is: 'idle' } })
  const set = (part: Partial<DraftState>) => cell.set({ ...cell.get(), ...part })
  const setDraft = (part: Partial<Draft>) => {
    const { draft } = cell.get()
    if (draft) set({ draft: { ...draft, ...part } })
  }

  const saver = createSaver({
    id,
    find: () => cell.get().draft,
    tell: (saving) => set({ saving }),
    enter: (part) => setDraft(part),
  })

  async function load(): Promise<void> {
    if (cell.get().draft) await saver.flush()
    const base = saver.base()
    const shown = await ask<typeof showApplication>(draftPath(id))
    if (!shown.ok) return set({ failure: shown.failure })
    const { bundle, status, revision } = shown.data
    const theirs = readPapers(shown.data)
    const kept = status === 'draft' ? findKept(id) : undefined
    const findTyped = () => {
      const { draft } = cell.get()
      return draft && { base: base ?? theirs, papers: draft.papers }
    }
    const merge = (from = findTyped() ?? kept) => (from ? mergePapers(from.base, from.papers, theirs) : theirs)
    const { answers } = merge()
    const notice = await askNotice(bundle, answers)
    if (!notice.ok) return set({ failure: notice.failure })
    // What was saved meanwhile is newer than what was read; what was typed meanwhile stays.
    if (saver.base() !== base) return load()
    const typed = findTyped()
    const papers = merge()
    saver.begin(theirs, revision)
    const { reused = [] } = cell.get().draft ?? {}
    const draft = { application: id, bundle, status, papers, files: readFiles(shown.data), reused, notice: notice.data }
    set({ failure: undefined, draft })
    if (!isSame(papers.answers, answers)) void renotice(bundle, papers.answers)
    if (status !== 'draft') keepDraft(id, undefined)
    else if (!isSame(papers, theirs)) saver.again(kept !== undefined && typed === undefined)
  }

  /** Other answers ask for other fields. The last answers win. */
  const renotice = async (bundle: string, answers: DraftPapers['answers']) => {
    const notice = await askNotice(bundle, answers)
    if (notice.ok && isSame(cell.get().draft?.papers.answers, answers)) setDraft({ notice: notice.data })
  }

  return {
    get: cell.get,
    subscribe: cell.subscribe,
    load,
    change(part) {
      const { draft } = cell.get()
      if (!draft) return
      const papers = { ...draft.papers, ...(typeof part === 'function' ? part(draft.papers) : part) }
      setDraft({ papers })
      if (!isSame(papers.answers, draft.papers.answers)) void renotice(draft.bundle, papers.answers)
      saver.soon(4000)
    },
    leave: () => saver.soon(300),
    flush: () => saver.flush(),
    noteFile(material, file, revision) {
      const { [material]: _, ...others } = cell.get().draft?.files ?? {}
      setDraft({ files: file ? { ...others, [material]: file } : others })
      saver.noteRevision(revision)
    },
  }
}

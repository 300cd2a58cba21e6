import { useEffect, useMemo, useState } from 'preact/hooks'
import { createDraftStore, type DraftState, type DraftStore } from './draft-store.ts'

const stores = new Map<string, DraftStore>()

/** One draft in memory for all its pages, an applicant's own or one taken in at the window; it is read again with each page. */
export function useDraft(id: string): DraftState & { readonly store: DraftStore } {
  const store = useMemo(() => {
    const known = stores.get(id) ?? createDraftStore(id)
    stores.set(id, known)
    return known
  }, [id])
  const [state, setState] = useState(store.get)
  useEffect(() => {
    const listen = () => setState(store.get())
    listen()
    void store.load()
    return store.subscribe(listen)
  }, [store])
  return { ...state, store }
}

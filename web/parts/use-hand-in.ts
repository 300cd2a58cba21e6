import { useEffect, useRef, useState } from 'preact/hooks'
import type { removeMaterial } from '../../lib/desk/requests/remove-material.ts'
import { ask, type Failure, nextId } from '../ask/ask.ts'
import { upload } from '../ask/upload.ts'
import { say } from '../words/say.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** 4 MB: what the server takes. */
const largest = 4 * 1024 * 1024

export type HandingIn =
  | { readonly is: 'idle' }
  | { readonly is: 'shrinking'; readonly name: string }
  | { readonly is: 'sending'; readonly name: string; readonly percent: number }
  | { readonly is: 'failed'; readonly name: string; readonly says: string; readonly file?: File }

/** A file that is there. */
export interface HandedIn {
  readonly name: string
  readonly bytes: number
}

interface HandInProps {
  /** `/api/applications/<id>/materials/<material>`; below it `/file` and `/removal`. */
  readonly path: string
  /** Waited for before a file is sent: what the server must know first. */
  ready?(): Promise<unknown>
  /** Told of a file that came, or that none is there any more, with the draft's new revision. */
  onDone(file: HandedIn | undefined, revision: number): void
}

/** Hands in one file at a time for one material, tries again, takes it out again. */
export function useHandIn({ path, ready, onDone }: HandInProps) {
  const [state, setState] = useState<HandingIn>({ is: 'idle' })
  const [preview, setPreview] = useState<string>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  useEffect(() => () => (preview ? URL.revokeObjectURL(preview) : undefined), [preview])

  async function send(file: File): Promise<void> {
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    const fail = (says: string, again?: File) => setState({ is: 'failed', name: file.name, says, file: again })
    setState({ is: 'shrinking', name: file.name })
    const { name, bytes } = await shrinkPhoto(file)
    if (mine.signal.aborted) return
    if (bytes.size === 0) return fail(say('file.empty'))
    if (bytes.size > largest) return fail(say('file.too-large'))
    await ready?.()
    setState({ is: 'sending', name, percent: 0 })
    const onProgress = (part: number) => setState({ is: 'sending', name, percent: Math.floor(part * 100) })
    const told = await upload({ path: `${path}/file`, name, bytes, onProgress, signal: mine.signal })
    if (mine.signal.aborted) return
    if (!told.ok) return fail(sayFailure(told.failure), file)
    setState({ is: 'idle' })
    setPreview(/^image\/(jpeg|png)$/.test(bytes.type) ? URL.createObjectURL(bytes) : undefined)
    onDone({ name, bytes: told.data.bytes }, told.data.revision)
  }

  async function remove(name: string): Promise<void> {
    const told = await ask<typeof removeMaterial>(`${path}/removal`, { method: 'POST', once: nextId() })
    if (!told.ok) return setState({ is: 'failed', name, says: sayFailure(told.failure) })
    setPreview(undefined)
    onDone(undefined, told.data.revision)
  }

  return { state, preview, send, remove }
}

/** The server's words for the file, or of the whole. */
function sayFailure({ status, error, says, problems }: Failure): string {
  if (status === 0) return say('file.offline')
  if (status === 401) return say('frame.expired')
  return (error === 'invalid' ? problems?.[0]?.says : says) || says || say('frame.failed')
}

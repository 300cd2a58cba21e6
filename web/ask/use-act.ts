import { useRef, useState } from 'preact/hooks'
import { type Answer, ask, type Failure, nextId } from './ask.ts'

interface Act<R> {
  /** Sends it; undefined when it was refused, or when the one before is still on its way. */
  act(path: string, body?: unknown): Promise<Answer<R> | undefined>
  readonly busy: boolean
  /** Why the last one was refused. */
  readonly failure: Failure | undefined
}

/** An act behind a button: one at a time, and done once however often it is pressed or its answer is lost. */
export function useAct<R>(): Act<R> {
  const sent = useRef<{ readonly what: string; readonly once: string }>(undefined)
  const isSending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  async function act(path: string, body: unknown = {}): Promise<Answer<R> | undefined> {
    if (isSending.current) return undefined
    const what = path + JSON.stringify(body)
    if (sent.current?.what !== what) sent.current = { what, once: nextId() }
    isSending.current = true
    setBusy(true)
    const told = await ask<R>(path, { method: 'POST', body, once: sent.current.once })
    isSending.current = false
    setBusy(false)
    setFailure(told.ok ? undefined : told.failure)
    // Without an answer it may be done: then the next press asks for the same again.
    if (told.ok || told.failure.status !== 0) sent.current = undefined
    return told.ok ? told.data : undefined
  }
  return { act, busy, failure }
}

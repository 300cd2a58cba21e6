import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { showDelivery } from '../../../lib/desk/requests/show-delivery.ts'
import type { takeOverDraft } from '../../../lib/desk/requests/take-over-draft.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { readScanned, type Scanned } from '../../parts/scanned.ts'
import { say } from '../../words/say.ts'

type Notice = Extract<Scanned, { is: 'notice' }>

/** Begins an intake, with the answers that its notice has; why it could not, where it says so itself, it says elsewhere. */
export type Begin = (bundle: string, answers: Notice['answers']) => Promise<void>

/** What was typed or scanned opens the case, or begins what the notice is of. `wrong` stands at the field. */
export function useScan(begin: Begin) {
  const { route } = useLocation()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function open(typed: string): Promise<void> {
    if (busy) return
    const field = document.activeElement
    setBusy(true)
    setWrong(undefined)
    const read = readScanned(typed)
    if (read.is === 'strange') setWrong(say('frame.not-a-case', { address: read.address }))
    else setWrong(read.is === 'case' ? await openCase(read.number, route) : await beginBy(read, begin))
    setBusy(false)
    // The next scan is typed over what opened nothing.
    if (field instanceof HTMLInputElement) field.select()
  }
  return { open, busy, wrong }
}

/** Opens whatever has this number; gives why nothing could be opened. */
async function openCase(id: string, route: (to: string) => void): Promise<string | undefined> {
  if (!/^[0-9a-z]+$/.test(id)) return say('window.number.wrong')
  const path = `/api/intakes/${id}/takeover`
  const told = await ask<typeof takeOverDraft>(path, { method: 'POST', body: { consent: true }, once: nextId() })
  if (told.ok) {
    route(`/w/accept/${id}`)
    return undefined
  }
  const { error, status } = told.failure
  if (error !== 'not-now')
    return status === 404 || error === 'invalid' ? say('window.number.unknown') : sayFailure(told.failure)
  route(await findPage(id))
  return undefined
}

/** A filed case is where something can be done for it: its results handed out, or looked through. */
async function findPage(id: string): Promise<string> {
  const delivery = await ask<typeof showDelivery>(`/api/deliveries/${id}`)
  const isReady = delivery.ok && (delivery.data.ready.length > 0 || delivery.data.status === 'delivered')
  return isReady ? `/w/issue/${id}` : `/w/accept/${id}`
}

/** A notice can be older than its bundle: what it no longer asks is left out, what it asks since then is asked. */
async function beginBy({ bundle, answers }: Notice, begin: Begin): Promise<string | undefined> {
  const told = await ask<typeof showBundle>(`/api/bundles/${bundle}`)
  if (!told.ok) return told.failure.status === 404 ? say('window.notice.gone') : sayFailure(told.failure)
  const known = told.data.situations.flatMap(({ id, answers: among }) => {
    const answer = answers[id]
    return answer !== undefined && among.some((each) => each.id === answer) ? [[id, answer]] : []
  })
  await begin(bundle, Object.fromEntries(known))
  return undefined
}

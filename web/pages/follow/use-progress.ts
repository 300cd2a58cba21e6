import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { findProgress } from '../../../lib/desk/requests/find-progress.ts'
import type { showProgress } from '../../../lib/desk/requests/show-progress.ts'
import { ask, type Failure } from '../../ask/ask.ts'
import type { Known } from '../../ask/use-answer.ts'
import { useSession } from '../../frame/session.ts'
import { findPhone } from './known-phones.ts'
import { followLive } from './live.ts'
import { newsBetween } from './news.ts'
import type { Shown } from './time-axis.ts'

/** An application as it is seen with an account, or with its number and a telephone number. */
export interface Followed {
  readonly known: Known<Shown>
  /** Seen with an account: then there is more to ask the server for. */
  readonly byAccount: boolean
  /** Whether the telephone number is to be asked for. */
  readonly asksPhone: boolean
  /** The telephone number is known now: reads with it. */
  found(): void
  /** What has changed while it was looked at. */
  readonly news: readonly string[]
}

interface State {
  readonly data?: Shown
  readonly failure?: Failure
  readonly news: readonly string[]
}

/** Reads the progress of an application and keeps it up to date while the page stands. */
export function useProgress(number: string): Followed {
  const session = useSession()
  const phone = findPhone(number)
  const [, draw] = useState(0)
  const role = session.data?.role ?? (session.failure && 'anyone')
  const byAccount = phone === undefined && role !== undefined && role !== 'anyone'
  const [{ data, failure, news }, setState] = useState<State>({ news: [] })
  const asked = useRef(0)
  const again = useCallback(async () => {
    if (!byAccount && phone === undefined) return
    const mine = ++asked.current
    const told =
      phone === undefined
        ? await ask<typeof showProgress>(`/api/applications/${encodeURIComponent(number)}/progress`)
        : await ask<typeof findProgress>('/api/progress', { method: 'POST', body: { number, phone } })
    if (mine !== asked.current) return
    if (told.ok) setState((before) => withNews(before, told.data))
    else setState((before) => ({ ...before, failure: told.failure }))
  }, [number, phone, byAccount])
  useEffect(() => void again(), [again])
  const application = data?.application
  const seen = useRef(0)
  seen.current = data?.revision ?? 0
  useEffect(() => {
    if (application === undefined) return undefined
    const look = (revision?: number) => revision !== seen.current && void again()
    return followLive(application, byAccount, look)
  }, [application, byAccount, again])
  const isStrange = data === undefined && [401, 403, 404].includes(failure?.status ?? 0)
  return {
    known: { data, failure, again },
    byAccount,
    asksPhone: phone === undefined && (role === 'anyone' || isStrange),
    found: () => draw((times) => times + 1),
    news,
  }
}

function withNews({ data: before, news }: State, data: Shown): State {
  if (before === undefined || before.revision === data.revision) return { data, news }
  const fresh = newsBetween(before, data)
  return { data, news: fresh.length > 0 ? fresh : news }
}

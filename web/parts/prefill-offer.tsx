import type { DraftStore } from '../ask/draft-store.ts'
import { say } from '../words/say.ts'

interface PrefillOfferProps {
  readonly values: Readonly<Record<string, string>>
  readonly store: DraftStore
}

/** 填入上次的信息: offered, and entered by nobody but the person. Draws nothing when there is nothing to offer. */
export function PrefillOffer({ values, store }: PrefillOfferProps) {
  const n = Object.keys(values).length
  if (n === 0) return null
  const enter = () => {
    store.change(({ form }) => ({ form: { ...form, ...values } }))
    store.leave()
  }
  return (
    <div class="notice">
      <p>{say('apply.prefill.says')}</p>
      <button type="button" onClick={enter}>
        {say('apply.prefill', { n })}
      </button>
    </div>
  )
}

import { say } from '../words/say.ts'
import type { DraftProps } from './draft-of.tsx'

/** The id of the control. */
export const promiseName = 'signed'

/** 署名: the name under what is promised for later and what is committed to. */
export function PromiseName({ draft, store, problem }: DraftProps & { problem: string | undefined }) {
  return (
    <div class={`field${problem ? ' is-wrong' : ''}`}>
      <label for={promiseName}>{say('apply.signed')}</label>
      <p class="hint" id="signed-hint">
        {say('apply.signed.hint')}
      </p>
      {problem && (
        <p class="wrong" id="signed-wrong">
          {problem}
        </p>
      )}
      <input
        id={promiseName}
        class="short"
        autoComplete="off"
        maxLength={100}
        value={draft.papers.signed}
        aria-required
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? 'signed-hint signed-wrong' : 'signed-hint'}
        onInput={({ currentTarget }) => store.change({ signed: currentTarget.value })}
        onBlur={() => store.leave()}
      />
    </div>
  )
}

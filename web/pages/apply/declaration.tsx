import type { DraftProps } from '../../parts/draft-of.tsx'
import { say } from '../../words/say.ts'

/** The id of the control. */
export const declared = 'declared'

interface DeclarationProps extends DraftProps {
  readonly agreed: boolean
  onAgree(agreed: boolean): void
  readonly problem: string | undefined
}

/** What whoever files stands for; and that people decide, not rules alone, for whoever wants that (个人信息保护法 24). */
export function Declaration({ draft, store, agreed, onAgree, problem }: DeclarationProps) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.papers.byPeople}
          onChange={({ currentTarget }) => {
            store.change({ byPeople: currentTarget.checked })
            store.leave()
          }}
        />
        {say('apply.by-people')}
      </label>
      <div class={`field${problem ? ' is-wrong' : ''}`}>
        {problem && (
          <p class="wrong" id="declared-wrong">
            {problem}
          </p>
        )}
        <label class="choice declaration">
          <input
            id={declared}
            type="checkbox"
            checked={agreed}
            aria-required
            aria-invalid={problem !== undefined}
            aria-describedby={problem && 'declared-wrong'}
            onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
          />
          {say('apply.declare')}
        </label>
      </div>
    </>
  )
}

import type { Failure } from '../ask/ask.ts'
import { sayFailure } from '../ask/say-failure.ts'
import { say } from '../words/say.ts'

interface RefusedProps {
  readonly failure: Failure | undefined
  /** Names of the items that a rule of law names by their ids. */
  readonly nameOf?: (item: string) => string
}

/** Why the last act was not done; draws nothing when it was. */
export function Refused({ failure, nameOf }: RefusedProps) {
  if (!failure) return null
  const { items } = failure
  const named = nameOf && Array.isArray(items) ? items.map((item) => nameOf(String(item))) : []
  return (
    <div class="problems" role="alert">
      <p>
        {sayFailure(failure)}{' '}
        {failure.status === 401 && (
          // Loaded anew: this program still believes that somebody is signed in.
          <a href={`/sign-in?to=${encodeURIComponent(location.pathname)}`} target="_top">
            {say('draft.sign-in')}
          </a>
        )}
      </p>
      {named.length > 0 && (
        <ul>
          {named.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

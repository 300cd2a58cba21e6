import type { Failure } from '../../ask/ask.ts'
import { say } from '../../words/say.ts'

/** Why something was not done, in words. */
export function sayFailure({ error, status, says, problems, rule }: Failure): string {
  if (error === 'offline') return say('frame.no-connection')
  if (status === 401) return say('frame.expired')
  const [first] = problems ?? []
  return rule?.says || (error === 'invalid' && first?.says) || says || say('frame.failed')
}

import { say } from '../words/say.ts'
import type { Failure } from './ask.ts'

/** Why something was refused, in the words of the law where it is a rule of law; also for no connection and an ended session. */
export function sayFailure({ status, says, rule, problems }: Failure): string {
  if (status === 0) return say('frame.no-connection')
  if (status === 401) return say('frame.expired')
  return rule?.says || problems?.[0]?.says || says || say('frame.failed')
}

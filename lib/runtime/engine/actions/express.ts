import { action } from '../action.ts'
import { getTarget } from '../machine-rows.ts'
import { Refusal } from '../refusal.ts'
import { arn } from '../request.ts'

/** Only Express machines run synchronously, and there are none here. */
export const startSyncExecution = action({ stateMachineArn: arn }, ({ world: { journal } }, { stateMachineArn }) => {
  getTarget(journal, stateMachineArn, 0)
  throw new Refusal('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine')
})

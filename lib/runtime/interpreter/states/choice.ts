import type { ChoiceRule, ChoiceState } from '../../../asl/states.ts'
import { handOver } from '../exit.ts'
import { errorNames, StateFault } from '../faults.ts'
import { fieldOf } from '../program.ts'
import type { Scope } from '../query/scope.ts'
import type { Run } from '../run.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import { inputOf } from '../threads.ts'
import { booleanField } from '../typed.ts'
import type { Handler } from './handler.ts'

const holds = async (run: Run, rule: ChoiceRule, place: string, scope: Scope): Promise<boolean> => {
  const value = await render(fieldOf(run.program, rule, 'Condition', rule.Condition, place), scope)
  return booleanField(place, rule.Condition, value)
}

export const choice: Handler<ChoiceState> = {
  async begin(run, thread, state) {
    const scope = scopeOf(run, thread)
    for (const [index, rule] of state.Choices.entries())
      if (await holds(run, rule, `Choices[${index}]/Condition`, scope))
        return handOver(run, thread, rule, scope, inputOf(thread), `Choices[${index}]/`)
    if (state.Default === undefined)
      throw new StateFault(
        errorNames.runtime,
        'Failed to transition out of the state. The state does not point to a next state.',
      )
    const { Assign, Output, Default } = state
    return handOver(run, thread, defaultOf(state, { Assign, Output, Next: Default }), scope, inputOf(thread))
  },
}

/** One handover object per state, so that its prepared fields are found again. */
const defaults = new WeakMap<ChoiceState, Parameters<typeof handOver>[2]>()
const defaultOf = (state: ChoiceState, handover: Parameters<typeof handOver>[2]) => {
  const known = defaults.get(state)
  if (known) return known
  defaults.set(state, handover)
  return handover
}

import type { FailState, Template } from '../../../asl/states.ts'
import type { Json } from '../../model.ts'
import { present } from '../events.ts'
import { fail as failWith } from '../fail.ts'
import { fieldOf } from '../program.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import { textField } from '../typed.ts'
import type { Handler } from './handler.ts'

export const fail: Handler<FailState> = {
  async begin(run, thread, state) {
    const scope = scopeOf(run, thread)
    const text = async (field: 'Error' | 'Cause'): Promise<string | undefined> => {
      const template: Template | undefined = state[field]
      if (template === undefined) return undefined
      const value: Json = await render(fieldOf(run.program, state, field, template), scope)
      return textField(field, template, value)
    }
    const error = await text('Error')
    const cause = await text('Cause')
    await failWith(run, thread, present({ error, cause }))
  },
}

import { action, seconds } from '../action.ts'
import type { Engine } from '../engine.ts'
import type { Machine, Revision } from '../journal.ts'
import { getMachine, getRevision, publish, putMachine, putRevision } from '../machine-rows.ts'
import { Refusal } from '../refusal.ts'
import { arn, type Input, text } from '../request.ts'
import { checkDefinition, definition } from './definition.ts'
import { checkPublishing, publishing } from './publishing.ts'
import { loggingOf, settings, tracingOf } from './settings.ts'

const changes = { definition, roleArn: text({ min: 1, max: 256 }), ...settings }

/** The same definition, role and settings again keep the revision. */
export const updateStateMachine = action({ stateMachineArn: arn, ...changes, ...publishing }, (engine, input) => {
  checkPublishing(input)
  const { journal, clock } = engine.world
  const { definition, roleArn, loggingConfiguration, tracingConfiguration } = input
  if (definition === undefined && roleArn === undefined && !loggingConfiguration && !tracingConfiguration)
    throw new Refusal(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    )
  const { machine, revision } = revise(engine, getMachine(journal, input.stateMachineArn), input)
  const version = input.publish ? publish(journal, machine, clock.now(), input.versionDescription) : undefined
  return {
    updateDate: seconds(revision.updateDate),
    revisionId: revision.revisionId,
    stateMachineVersionArn: version?.arn,
  }
})

function revise(
  { world: { journal, clock, chance } }: Engine,
  machine: Machine,
  input: Input<typeof changes>,
): { readonly machine: Machine; readonly revision: Revision } {
  const old = getRevision(journal, machine.revision)
  const fresh = {
    definition: input.definition ?? old.definition,
    roleArn: input.roleArn ?? old.roleArn,
    logging: input.loggingConfiguration ? loggingOf(input) : old.logging,
    tracing: input.tracingConfiguration ? tracingOf(input) : old.tracing,
  }
  const { definition, roleArn, logging, tracing } = old
  if (JSON.stringify(fresh) === JSON.stringify({ definition, roleArn, logging, tracing }))
    return { machine, revision: old }
  if (fresh.definition !== definition) checkDefinition(fresh.definition)
  const id = chance.uuid()
  const revision: Revision = { ...old, ...fresh, id, revisionId: id, updateDate: clock.now() }
  const revised: Machine = { ...machine, revision: id, roleArn: fresh.roleArn }
  putRevision(journal, revision)
  putMachine(journal, revised)
  return { machine: revised, revision }
}

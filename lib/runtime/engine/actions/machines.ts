import { findVariableReferences } from '../../../asl/variable-references.ts'
import { action, seconds } from '../action.ts'
import { readMachineArn } from '../arns.ts'
import type { Journal, Revision } from '../journal.ts'
import { getRevision, getTarget, machinesOf } from '../machine-rows.ts'
import { cut, pageSize, readPageToken } from '../paging.ts'
import { invalid } from '../refusal.ts'
import { arn, page, text } from '../request.ts'

/** What DescribeStateMachine and DescribeStateMachineForExecution both show of a revision. */
export const described = (revision: Revision, withDefinition: boolean) => ({
  name: revision.machineName,
  // AWS's reference: without its data, a machine shows an empty definition.
  definition: withDefinition ? revision.definition : '{}',
  roleArn: revision.roleArn,
  loggingConfiguration: revision.logging,
  tracingConfiguration: revision.tracing,
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
  revisionId: revision.revisionId,
  variableReferences: withDefinition ? findVariableReferences(JSON.parse(revision.definition)) : undefined,
})

export const includedData = text({ values: ['ALL_DATA', 'METADATA_ONLY'] })

/** By machine, version or alias ARN; an alias shows the version that carries most of it. */
export const describeStateMachine = action({ stateMachineArn: arn, includedData }, ({ world: { journal } }, input) => {
  const { machine, version, revision } = getTarget(journal, input.stateMachineArn, 0)
  return {
    ...described(getRevision(journal, revision), input.includedData !== 'METADATA_ONLY'),
    stateMachineArn: version?.arn ?? machine.arn,
    status: 'ACTIVE',
    type: 'STANDARD',
    creationDate: seconds(version?.creationDate ?? machine.creationDate),
    description: version?.description,
  }
})

export const listStateMachines = action(page, ({ world: { journal } }, { maxResults, nextToken }) => {
  const size = pageSize(maxResults)
  const after = readPageToken(nextToken, 'string')
  const found = cut(journal.list('machine', machinesOf, { after, limit: size + 1 }), size, ({ name }) => name)
  return {
    stateMachines: found.rows.map(({ arn, name, creationDate }) => ({
      stateMachineArn: arn,
      name,
      type: 'STANDARD',
      creationDate: seconds(creationDate),
    })),
    nextToken: found.nextToken,
  }
})

/** Its versions and aliases go with it; executions go on with the definition they began with. */
export const deleteStateMachine = action({ stateMachineArn: arn }, ({ world: { journal } }, input) => {
  const { machine, qualifier } = readMachineArn(input.stateMachineArn)
  if (qualifier !== undefined) throw invalid('A version or alias is not deleted with DeleteStateMachine.')
  removeAll(journal, 'version', machine)
  removeAll(journal, 'alias', machine)
  journal.remove('machine', machine)
  return {}
})

function removeAll(journal: Journal, kind: 'version' | 'alias', machine: string): void {
  for (const { arn } of journal.list(kind, machine, { limit: 10_000 })) journal.remove(kind, arn)
}

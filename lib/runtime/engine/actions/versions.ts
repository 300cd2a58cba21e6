import { action, seconds } from '../action.ts'
import { isVersion, readMachineArn } from '../arns.ts'
import { getMachine, getRevision, publish } from '../machine-rows.ts'
import { cut, pageSize, readPageToken } from '../paging.ts'
import { invalid, Refusal } from '../refusal.ts'
import { arn, page, text } from '../request.ts'

export const publishStateMachineVersion = action(
  { stateMachineArn: arn, revisionId: text(), description: text({ max: 256 }) },
  ({ world: { journal, clock } }, { stateMachineArn, revisionId, description }) => {
    const machine = getMachine(journal, stateMachineArn)
    const current = getRevision(journal, machine.revision).revisionId ?? 'INITIAL'
    if (revisionId !== undefined && revisionId !== current)
      throw new Refusal(
        'ConflictException',
        `Failed to publish the State Machine version for revision ${revisionId}. ` +
          `The current State Machine revision is ${current}.`,
      )
    const version = publish(journal, machine, clock.now(), description)
    return { stateMachineVersionArn: version.arn, creationDate: seconds(version.creationDate) }
  },
)

/** Newest first. */
export const listStateMachineVersions = action(
  { stateMachineArn: arn, ...page },
  ({ world: { journal } }, { stateMachineArn, maxResults, nextToken }) => {
    const { arn } = getMachine(journal, stateMachineArn)
    const size = pageSize(maxResults)
    const after = readPageToken(nextToken, 'number')
    const rows = journal.list('version', arn, { after, limit: size + 1, descending: true })
    const found = cut(rows, size, ({ number }) => number)
    return {
      stateMachineVersions: found.rows.map(({ arn, creationDate }) => ({
        stateMachineVersionArn: arn,
        creationDate: seconds(creationDate),
      })),
      nextToken: found.nextToken,
    }
  },
)

/** Executions of the version go on. What does not exist is deleted already. */
export const deleteStateMachineVersion = action(
  { stateMachineVersionArn: arn },
  ({ world: { journal } }, { stateMachineVersionArn }) => {
    const { machine, qualifier } = readMachineArn(stateMachineVersionArn)
    if (qualifier === undefined || !isVersion(qualifier)) throw invalid('A state machine version ARN is required.')
    const users = journal
      .list('alias', machine, { limit: 100 })
      .filter(({ routes }) => routes.some((route) => route.stateMachineVersionArn === stateMachineVersionArn))
    if (users.length > 0)
      throw new Refusal(
        'ConflictException',
        'Version to be deleted must not be referenced by an alias. ' +
          `Current list of aliases referencing this version: [${users.map(({ name }) => name).join(', ')}]`,
      )
    journal.remove('version', stateMachineVersionArn)
    return {}
  },
)

import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { SFNClient } from '@aws-sdk/client-sfn'
import { createAwsMachines } from '../../lib/adapters/aws/machines.ts'
import { type Lacks, type MachinesWorld, machinesContract } from '../contract/machines.ts'
import { describeRun, roleArn } from './executions.ts'
import { dynamo, isMoto, makeTable } from './world.ts'

/**
 * moto runs machines in JSONPath only (its JSONata needs a Java machine), and calls functions in Docker only: the
 * machine here asks by putting its token into a table.
 */
function machine(tableName: string, mark: string): string {
  const item = {
    pk: { 'S.$': '$$.Execution.Name' },
    sk: { 'S.$': '$$.Task.Token' },
  }
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:putItem.waitForTaskToken',
    Parameters: { TableName: tableName, Item: item },
    TimeoutSeconds: 600,
    ResultSelector: { mark, 'answer.$': '$' },
    End: true,
  }
  return JSON.stringify({ StartAt: 'ask', States: { ask } })
}

async function letMotoRunMachines(): Promise<void> {
  const body = JSON.stringify({ stepfunctions: { execute_state_machine: true } })
  await fetch(`${process.env.AWS_ENDPOINT_URL}/moto-api/config`, { method: 'POST', body })
}

async function makeWorld(): Promise<MachinesWorld> {
  if (isMoto) await letMotoRunMachines()
  const client = new SFNClient()
  const machines = createAwsMachines({ client, roleArn })
  const TableName = await makeTable()
  return {
    machines: {
      ...machines,
      // moto 5.2.5 fails when an execution is started by the ARN of a version: here by that of the machine.
      start: (run) => machines.start(isMoto ? { ...run, version: run.version.replace(/:\d+$/, '') } : run),
    },
    definition: (mark) => machine(TableName, mark),
    async tokens(run) {
      const { Items = [] } = await dynamo.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :run',
          ExpressionAttributeValues: { ':run': { S: run } },
        }),
      )
      return Items.map(({ sk }) => sk?.S ?? '')
    },
    describe: (version, run) => describeRun(client, version, run),
  }
}

const noVersions = 'moto 5.2.5 has neither PublishStateMachineVersion nor ListStateMachineVersions'

const motoLacks: Lacks = {
  'the same definition again gives the same version': noVersions,
  'another definition gives another version, and the first one again the first': noVersions,
  // It passes while all come truly at once; one that comes after the others asks for the version that they have made.
  '8 at once that publish a new machine get one version': noVersions,
  'an execution keeps its version, whatever is published later': noVersions,
  'a version that was never published cannot be started': 'moto 5.2.5 starts no versions',
  'a failure has its cause, cut to what Step Functions takes': 'moto 5.2.5 does not tell the cause',
  'of 6 different answers at once, one is taken, and it counts': 'moto 5.2.5 takes two answers that come together',
  'an answered token is closed at once, and for ever': 'moto 5.2.5 takes answers until the execution has gone on',
}

machinesContract('Step Functions at the endpoint', makeWorld, isMoto ? motoLacks : {})

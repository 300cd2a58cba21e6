import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Alias } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { StageStack } from '../stage-stack.ts'

/** Calls a function every five minutes. A call that fails is not repeated: the next one does the same. */
export class FiveMinutes extends Construct {
  constructor(stack: StageStack, alias: Alias) {
    super(stack, 'FiveMinutes')
    alias.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) })
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(alias, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
    })
  }
}

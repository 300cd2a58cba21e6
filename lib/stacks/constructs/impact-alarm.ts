import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { StageStack } from '../stage-stack.ts'

interface ImpactAlarmProps {
  readonly metric: IMetric
  /** What it means for people when this goes off, in a sentence. It is what the alarm says. */
  readonly impact: string
  /** Goes off above this. */
  readonly above?: number
}

/** An alarm that says what is at stake. Nothing measured means nothing wrong. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, stack: StageStack, { metric, impact, above = 0 }: ImpactAlarmProps) {
    super(scope, id, {
      metric,
      alarmDescription: `${impact} What to do: docs/operations.md.`,
      threshold: above,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    const { alarmTopicArn } = stack.stage
    if (alarmTopicArn) this.addAlarmAction(new SnsAction(Topic.fromTopicArn(this, 'Topic', alarmTopicArn)))
  }
}

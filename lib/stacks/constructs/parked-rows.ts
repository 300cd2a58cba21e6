import { Duration } from 'aws-cdk-lib'
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

/** Counts what the sweep says it has given up on: nobody else would ever hear of it. */
export class ParkedRows extends Construct {
  constructor(stack: StageStack, sweepLog: LogGroup) {
    super(stack, 'ParkedRows')
    const counted = new MetricFilter(this, 'Counted', {
      logGroup: sweepLog,
      metricNamespace: stack.prefix,
      metricName: 'ParkedRows',
      filterPattern: FilterPattern.numberValue('$.parked', '>=', 0),
      metricValue: '$.parked',
    })
    new ImpactAlarm(this, 'Parked', stack, {
      metric: counted.metric({ statistic: 'Maximum', period: Duration.minutes(10) }),
      impact:
        'Something could not be sent in twenty tries: its application stands still until somebody looks at the row.',
    })
  }
}

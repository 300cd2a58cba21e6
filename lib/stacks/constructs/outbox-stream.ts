import { Duration, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { type Alias, EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { StageStack } from '../stage-stack.ts'
import { ImpactAlarm } from './impact-alarm.ts'

/**
 * New outbox rows of the table, for the relay. Rows that are written again are filtered out: they were not taken and
 * are due later, which is the sweep's business. What the relay cannot even note is put aside and swept as well.
 */
export class OutboxStream extends Construct {
  constructor(stack: StageStack, relay: Alias, table: TableV2) {
    super(stack, 'OutboxStream')
    // Holds where in the stream a failed batch was, not the batch: no contents, and AWS's own key is enough.
    const aside = new Queue(this, 'Aside', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(aside).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: the stream’s.',
    })
    new EventSourceMapping(this, 'Source', {
      target: relay,
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 3,
      maxRecordAge: Duration.hours(1),
      onFailure: new SqsDlq(aside),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('OUTBOX#') } } },
        }),
      ],
    })
    new ImpactAlarm(this, 'Late', stack, {
      metric: relay.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      above: Duration.minutes(5).toMilliseconds(),
      impact:
        'Decisions reach the machines more than five minutes late: applicants wait longer than their departments need.',
    })
    new ImpactAlarm(this, 'PutAside', stack, {
      metric: aside.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      impact:
        'Outbox rows were put aside: they leave with the next sweep, but the relay meets something it cannot handle.',
    })
  }
}

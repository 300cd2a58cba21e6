import { Duration, SecretValue } from 'aws-cdk-lib'
import type { Alias } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { type PeopleFunction, peopleFunctions } from '../../lambdas/functions.ts'
import { DeskFunction, type DeskFunctionProps } from './constructs/desk-function.ts'
import { FiveMinutes } from './constructs/five-minutes.ts'
import { OutboxStream } from './constructs/outbox-stream.ts'
import { ParkedRows } from './constructs/parked-rows.ts'
import { PeopleApi } from './constructs/people-api.ts'
import type { DataStack } from './data.ts'
import { type MachineFunction, machineImpacts } from './machine-impacts.ts'
import { peopleFunctionProps } from './people-function-props.ts'
import { executions, files, rows, stream } from './rights.ts'
import type { Stage } from './stage.ts'
import { StageStack } from './stage-stack.ts'

/** Adds a function; what is not said is as most have it. */
type Add = (props: Omit<DeskFunctionProps, 'code' | 'environment'> & Partial<DeskFunctionProps>) => DeskFunction

/** The functions, and what calls them: people, the table's stream, the clock. Machines call the rest by name. */
export class DeskStack extends StageStack {
  constructor(scope: Construct, stage: Stage, data: DataStack, code: string) {
    super(scope, stage, 'desk')
    const { table } = data
    const environment = { table: table.tableName, platform: stage.platformUrl, origin: stage.origin }
    const add: Add = (props) => new DeskFunction(this, { code, environment, ...props })

    for (const [name, impact] of Object.entries(machineImpacts)) {
      // Whoever changes an application also enters what has followed by itself until then, with all its rows.
      add({ name: name as MachineFunction, impact, may: [rows(data, ['get', 'query', 'put', 'remove'])] })
    }
    add({
      name: 'publish',
      impact: 'A bundle is not published: new applications are still filed under its former version.',
      may: [rows(data, ['get', 'put'], ['BUNDLES', 'BUNDLE#*', 'LAW', 'LEDGER'])],
      timeout: Duration.minutes(1),
    })
    this.addSenders(data, add)
    this.addPeopleApi(data, environment, add)
  }

  /** The functions that people ask, and the API in front of them. */
  private addPeopleApi(data: DataStack, environment: DeskFunctionProps['environment'], add: Add): void {
    const { issuer, audience, oidcSecret, origin } = this.stage
    const bucket = { ...environment, bucket: data.bucket.bucketName }
    const oidc = oidcSecret && SecretValue.secretsManager(oidcSecret).unsafeUnwrap()
    const aliasOf = (name: PeopleFunction) => {
      const { impact, rows: actions, keys, files: holdsFiles } = peopleFunctionProps[name]
      const props = { name, impact, may: [rows(data, actions, keys)] }
      if (name === 'sessions') return add({ ...props, environment: { ...environment, oidc } }).alias
      return add(holdsFiles ? { ...props, environment: bucket, may: [...props.may, files(data)] } : props).alias
    }
    const aliases = peopleFunctions.map((name) => [name, aliasOf(name)] as const)
    const { alias: authorizer } = add({
      name: 'authorizer',
      impact: 'Everything that asks who somebody is fails: nobody can do more than read what is open to anyone.',
      environment: { table: data.table.tableName, issuer, audience: audience.join(' '), origin },
      may: [rows(data, ['get', 'put'], ['SESSION#*'])],
      timeout: Duration.seconds(10),
    })
    const { alias: pages } = add({
      name: 'pages',
      impact: 'Nobody can open the pages; programs and pages that are open already still reach the API.',
      environment: {},
      may: [],
    })
    const functions = Object.fromEntries(aliases) as Record<PeopleFunction, Alias>
    new PeopleApi(this, { ...functions, pages }, authorizer)
  }

  /** The two functions that speak to the machines and to the world outside; no other may. */
  private addSenders(data: DataStack, add: Add): void {
    const { table } = data
    const { noticesUrl, platformUrl } = this.stage
    const environment = { table: table.tableName, notices: noticesUrl, platform: platformUrl }
    const relay = add({
      name: 'relay',
      impact: 'Decisions and notices leave up to five minutes late, with the next sweep.',
      environment,
      may: [rows(data, ['put', 'remove'], ['OUTBOX#*']), stream(data), ...executions(this)],
      timeout: Duration.minutes(1),
    })
    new OutboxStream(this, relay.alias, table)
    const sweep = add({
      name: 'sweep',
      impact: 'What could not be sent at once stays unsent, and what follows when a time limit passes is not entered.',
      environment,
      may: [rows(data, ['get', 'query', 'put', 'remove']), ...executions(this)],
      timeout: Duration.minutes(4),
    })
    new FiveMinutes(this, sweep.alias)
    new ParkedRows(this, sweep.log)
  }
}

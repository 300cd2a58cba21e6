import { enableCompileCache } from 'node:module'
import { usages } from './commands/usages.ts'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `OneVisit needs Node 24 or newer; this is ${process.versions.node}. Start it with npm, which brings its own: npm start.`,
  )
  process.exit(1)
}

// What V8 compiled is kept for the next start.
enableCompileCache()

type Command = (args: string[]) => Promise<unknown>

/** Each command is loaded only when it is called. */
const commands: Readonly<Record<keyof typeof usages, { says: string; load(): Promise<Command> }>> = {
  start: {
    says: 'start everything at http://127.0.0.1:8700 (PORT, ONEVISIT_DATA)',
    load: async () => (await import('./commands/start.ts')).start,
  },
  check: {
    says: 'check bundles: problems as file:line:col',
    load: async () => (await import('./commands/check.ts')).check,
  },
  compile: {
    says: 'print the state machine of a bundle',
    load: async () => (await import('./commands/compile.ts')).compile,
  },
  draw: {
    says: 'draw the flow of a bundle, as text or SVG',
    load: async () => (await import('./commands/draw.ts')).draw,
  },
  guide: {
    says: 'the notice for some answers as text; guide, flow chart and all notices as pages (--out)',
    load: async () => (await import('./commands/guide.ts')).guide,
  },
  prove: {
    says: 'prove a bundle: its machine is sound, it asks once, and how long it takes at most',
    load: async () => (await import('./commands/prove.ts')).prove,
  },
  simulate: {
    says: 'what if: run many applications of a bundle by a scenario, on a virtual clock (--html)',
    load: async () => (await import('./commands/simulate.ts')).simulate,
  },
  walk: {
    says: 'walk a case against the running product, step by step, or on a clock of its own (--virtual)',
    load: async () => (await import('./commands/walk.ts')).walk,
  },
  report: {
    says: 'what bundles save over their items one by one, and which frequent items are in none (--html)',
    load: async () => (await import('./commands/report.ts')).report,
  },
  diff: {
    says: 'what changes in law from one version of bundles to another, and for whom (--html)',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  propose: {
    says: 'put a folder of bundles before a second person',
    load: async () => (await import('./commands/propose.ts')).propose,
  },
  approve: {
    says: 'list what waits for a second person; approve it, or return it with a reason',
    load: async () => (await import('./commands/approve.ts')).approve,
  },
  invite: {
    says: 'let one of the staff in: a first link for one use, or a new one for a forgotten password',
    load: async () => (await import('./commands/invite.ts')).invite,
  },
  tokens: {
    says: 'print a signed token for each role, to call the API with',
    load: async () => (await import('./commands/tokens.ts')).tokens,
  },
  calendar: {
    says: 'print the working days that are known, or write them to bundles/calendar.yaml (--write)',
    load: async () => (await import('./commands/calendar.ts')).calendar,
  },
  clock: {
    says: 'print the account of days of an application: whose each day was, and by which law',
    load: async () => (await import('./commands/clock.ts')).clock,
  },
  machines: {
    says: 'serve the state machines alone, by the protocol of AWS Step Functions',
    load: async () => (await import('./commands/machines.ts')).machines,
  },
}

const [name = 'help', ...args] = process.argv.slice(2)
const known = Object.hasOwn(commands, name) ? (name as keyof typeof usages) : undefined
const command = known && commands[known]
if (command && known && args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(`${usages[known]}\n${command.says}`)
} else if (command) {
  try {
    const run = await command.load()
    const code = await run(args)
    if (typeof code === 'number') process.exitCode = code
  } catch (thrown) {
    // People get the sentence; a bug's trace is for those who ask for it.
    console.error(sentenceOf(thrown))
    if (process.env.ONEVISIT_DEBUG && thrown instanceof Error) console.error(thrown.stack)
    process.exitCode = 1
  }
} else {
  const lines = Object.entries(commands).map(([each, { says }]) => `  ${each.padEnd(9)} ${says}`)
  const asked = ['help', '--help', '-h'].includes(name)
  console[asked ? 'log' : 'error'](
    `${asked ? '' : `There is no command "${name}".\n`}npm run onevisit -- <command>, and <command> --help\n\n${lines.join('\n')}`,
  )
  process.exitCode = asked ? 0 : 1
}

/** What went wrong, for people: the system's own words for files, addresses and options are not. */
function sentenceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { code, path, message } = thrown as NodeJS.ErrnoException
  if (path !== undefined && code !== undefined) return `${path} cannot be used (${code}). Name another file or folder.`
  if (code === 'ERR_INVALID_URL')
    return `${(thrown as { input?: string }).input} is no address. Write it like http://127.0.0.1:8700.`
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `${message.split('. ')[0]}. npm run onevisit -- help lists the commands.`
  return message
}

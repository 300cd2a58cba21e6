import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Machines } from '../../lib/desk/ports.ts'
import { freshPartition } from './rows.ts'

/** How an execution stands. */
export interface Standing {
  readonly status: string
  readonly output?: unknown
  readonly error?: string
  readonly cause?: string
}

/** A place where machines run, and the means to look into it. */
export interface MachinesWorld {
  readonly machines: Machines
  /** A machine that asks once, waits for the answer, and ends with `{ mark, answer }`. */
  definition(mark: string): string
  /** The tokens that the execution with this name has asked with so far. */
  tokens(run: string): Promise<readonly string[]>
  describe(version: string, run: string): Promise<Standing>
  close?(): Promise<void> | void
}

/** What this place cannot do, by the test's name, with the reason; the tests are then shown as skipped. */
export type Lacks = Readonly<Record<string, string>>

/** What every adapter of the Machines port promises. */
export function machinesContract(name: string, make: () => Promise<MachinesWorld>, lacks: Lacks = {}): void {
  describe(`machines: ${name}`, () => {
    let made: MachinesWorld | undefined
    beforeAll(async () => {
      made = await make()
    })
    afterAll(() => made?.close?.())
    const world = () => {
      if (made === undefined) throw new Error('the machines were not made')
      return made
    }
    const promise = (says: string, run: () => Promise<void>) => {
      const reason = lacks[says]
      if (reason === undefined) test(says, run)
      else test.skip(`${says} (${reason})`)
    }
    publishContract(promise, world)
    startContract(promise, world)
    answerContract(promise, world)
  })
}

type Say = (says: string, run: () => Promise<void>) => void
type Find = () => MachinesWorld

const fresh = () => freshPartition().replaceAll('#', '-')

async function publish({ machines, definition }: MachinesWorld, mark = 'one'): Promise<string> {
  return (await machines.publish(fresh(), definition(mark))).version
}

/** Polls, because machines work while nobody looks: up to 10 seconds. */
async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (let wait = 0; wait < 500; wait++) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it did not happen within 10 seconds')
}

const tokenOf = (world: MachinesWorld, run: string) => until(async () => (await world.tokens(run)).at(-1))

const ended = (world: MachinesWorld, version: string, run: string) =>
  until(async () => {
    const standing = await world.describe(version, run)
    return standing.status === 'RUNNING' ? undefined : standing
  })

function publishContract(promise: Say, find: Find): void {
  promise('the same definition again gives the same version', async () => {
    const { machines, definition } = find()
    const name = fresh()
    const first = await machines.publish(name, definition('one'))
    expect(await machines.publish(name, definition('one'))).toEqual(first)
    expect(await machines.publish(name, definition('one'))).toEqual(first)
  })

  promise('another definition gives another version, and the first one again the first', async () => {
    const { machines, definition } = find()
    const name = fresh()
    const versions: string[] = []
    for (const mark of ['one', 'two', 'three', 'one', 'two', 'three'])
      versions.push((await machines.publish(name, definition(mark))).version)
    expect(new Set(versions.slice(0, 3)).size).toBe(3)
    expect(versions.slice(3)).toEqual(versions.slice(0, 3))
  })

  promise('the same definition under another name is another version', async () => {
    expect(await publish(find())).not.toBe(await publish(find()))
  })

  promise('8 at once that publish a new machine get one version', async () => {
    const { machines, definition } = find()
    const name = fresh()
    const all = await Promise.all(Array.from({ length: 8 }, () => machines.publish(name, definition('one'))))
    expect(new Set(all.map(({ version }) => version)).size).toBe(1)
  })

  promise('what is no machine is refused', async () => {
    const { machines } = find()
    for (const wrong of ['', '{', '{}', '{"StartAt": "a", "States": {"b": {"Type": "Nonsense"}}}'])
      await expect(machines.publish(fresh(), wrong)).rejects.toThrow()
  })
}

function startContract(promise: Say, find: Find): void {
  const input = { application: 'a1', plan: { birth: true, card: false } }
  const shuffled = { plan: { card: false, birth: true }, application: 'a1' }

  promise('an execution keeps its version, whatever is published later', async () => {
    const { machines, definition } = find()
    const name = fresh()
    const [before, early, late] = [await machines.publish(name, definition('old')), fresh(), fresh()]
    await machines.start({ version: before.version, name: early, input })
    await machines.publish(name, definition('new'))
    await machines.start({ version: before.version, name: late, input })
    for (const run of [early, late]) {
      await machines.succeed(await tokenOf(find(), run), 1)
      expect(await ended(find(), before.version, run)).toMatchObject({ output: { mark: 'old' } })
    }
  })

  promise('the same start again is nothing new, while it runs and after it ended', async () => {
    const { machines } = find()
    const [version, name] = [await publish(find()), fresh()]
    await machines.start({ version, name, input })
    await machines.start({ version, name, input })
    await machines.start({ version, name, input: shuffled })
    await machines.succeed(await tokenOf(find(), name), 1)
    await ended(find(), version, name)
    await machines.start({ version, name, input })
    await machines.start({ version, name, input: shuffled })
    expect(await find().tokens(name)).toHaveLength(1)
    expect((await find().describe(version, name)).status).toBe('SUCCEEDED')
  })

  promise('the same name with another input is refused, while it runs and after it ended', async () => {
    const { machines } = find()
    const [version, name] = [await publish(find()), fresh()]
    await machines.start({ version, name, input })
    await expect(machines.start({ version, name, input: { application: 'a2' } })).rejects.toThrow()
    await machines.succeed(await tokenOf(find(), name), 1)
    await ended(find(), version, name)
    await expect(machines.start({ version, name, input: { application: 'a2' } })).rejects.toThrow()
  })

  promise('8 at once that start the same start it once', async () => {
    const { machines } = find()
    const [version, name] = [await publish(find()), fresh()]
    await Promise.all(Array.from({ length: 8 }, () => machines.start({ version, name, input })))
    expect(await machines.succeed(await tokenOf(find(), name), 1)).toBe('taken')
    await ended(find(), version, name)
    expect(await find().tokens(name)).toHaveLength(1)
  })

  promise('a version that was never published cannot be started', async () => {
    const { machines } = find()
    const version = await publish(find())
    await expect(machines.start({ version: `${version}7`, name: fresh(), input })).rejects.toThrow()
  })
}

function answerContract(promise: Say, find: Find): void {
  /** Starts an execution and gives its token. */
  const asked = async () => {
    const world = find()
    const [version, name] = [await publish(world), fresh()]
    await world.machines.start({ version, name, input: {} })
    return { ...world, token: await tokenOf(world, name), end: () => ended(world, version, name) }
  }

  promise('a success is taken, its output goes on, and after the end another is closed', async () => {
    for (const output of [{ outcome: 'granted', 说明: '准予 🏛', n: [1, null, 0.5] }, 'text', 0, false, null]) {
      const { machines, token, end } = await asked()
      expect(await machines.succeed(token, output)).toBe('taken')
      expect(await end()).toMatchObject({ status: 'SUCCEEDED', output: { answer: output } })
      expect(await machines.succeed(token, output)).toBe('closed')
    }
  })

  promise('a failure is taken, with its error, and after the end a success is closed', async () => {
    const { machines, token, end } = await asked()
    expect(await machines.fail(token, 'Correction', '请补正材料')).toBe('taken')
    expect(await end()).toMatchObject({ status: 'FAILED', error: 'Correction' })
    expect(await machines.succeed(token, 1)).toBe('closed')
  })

  promise('a failure has its cause, cut to what Step Functions takes', async () => {
    for (const cause of ['请补正材料 🏛', 'x'.repeat(40_000)]) {
      const { machines, token, end } = await asked()
      expect(await machines.fail(token, 'Correction'.padEnd(300, '!'), cause)).toBe('taken')
      const { error, cause: told } = await end()
      expect({ error, told }).toEqual({ error: 'Correction'.padEnd(256, '!'), told: cause.slice(0, 32_768) })
    }
  })

  promise('an answered token is closed at once, and for ever', async () => {
    for (const first of ['succeed', 'fail'] as const) {
      const { machines, token, end } = await asked()
      const answer = { succeed: () => machines.succeed(token, 1), fail: () => machines.fail(token, 'First', 'cause') }
      expect(await answer[first]()).toBe('taken')
      expect(await answer.succeed()).toBe('closed')
      expect(await answer.fail()).toBe('closed')
      expect((await end()).status).toBe(first === 'fail' ? 'FAILED' : 'SUCCEEDED')
      expect(await answer.succeed()).toBe('closed')
      expect(await answer.fail()).toBe('closed')
    }
  })

  promise('of 6 different answers at once, one is taken, and it counts', async () => {
    const { machines, token, end } = await asked()
    const answers = await Promise.all(Array.from({ length: 6 }, (_, by) => machines.succeed(token, by)))
    const taken = answers.flatMap((answer, by) => (answer === 'taken' ? [by] : []))
    expect(taken).toHaveLength(1)
    expect(await end()).toMatchObject({ output: { answer: taken[0] } })
  })

  promise('a token that nobody gave out is closed', async () => {
    const { machines } = find()
    for (const token of ['x', 'AQCEAAAAKgAAAAMAAAAAAAAAAb', 'x'.repeat(2048)]) {
      expect(await machines.succeed(token, {})).toBe('closed')
      expect(await machines.fail(token, 'Correction', 'cause')).toBe('closed')
    }
  })
}

import { pendingInvocations } from '../interpreter/advance.ts'
import type { OpenExecution, OpenExecutions } from './open-executions.ts'
import type { Stimuli } from './stimuli.ts'
import type { World } from './world.ts'

/** What time and a restart ask for. */
export interface Due {
  /** Fires every timer that is due by the clock. */
  tick(): Promise<void>
  /** When `tick` has something to do next, in ms. */
  nextDue(): number | undefined
  /** Calls again every function whose answer is outstanding: once, after opening a journal with executions in it. */
  resume(): Promise<void>
}

/** Executions read at once when many are due, so that a transaction stays small. */
const batch = 200
/** After a bug: when its timer is tried again, in ms. */
const patience = 60_000
/** How often one execution may be due again at the same instant before that counts as a bug. */
const mostRounds = 1_000

export function createDue({ journal, clock, report }: World, open: OpenExecutions, stimuli: Stimuli): Due {
  async function fire(one: OpenExecution, round: number): Promise<void> {
    try {
      if (round > mostRounds) throw new Error('its timers fire without end')
      await stimuli.send(one, { kind: 'due' })
    } catch (bug) {
      report(bug, one.head.arn)
      open.flush()
      journal.postpone(one.head.number, clock.now() + patience)
    }
  }

  return {
    async tick() {
      const rounds = new Map<number, number>()
      const fireNext = async (number: number) => {
        const round = (rounds.get(number) ?? 0) + 1
        rounds.set(number, round)
        const one = open.find({ number })
        if (one) await fire(one, round)
      }
      for (;;) {
        open.flush()
        const due = journal.findDue(clock.now(), batch)
        if (due.length === 0) return
        await Promise.all(due.map(fireNext))
        await journal.durable()
      }
    },
    nextDue() {
      open.flush()
      return journal.nextDue()
    },
    async resume() {
      for (let after = 0; ; ) {
        const numbers = journal.findCalling(after, batch)
        for (const number of numbers) {
          const one = open.find({ number })
          if (one) for (const call of pendingInvocations(one.execution)) void stimuli.call(one, call)
          after = number
        }
        if (numbers.length < batch) return
        await journal.durable()
      }
    },
  }
}

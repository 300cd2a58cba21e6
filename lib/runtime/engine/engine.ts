import { createAlarm } from './alarm.ts'
import { createDue, type Due } from './due.ts'
import { keepOpenExecutions, type OpenExecutions } from './open-executions.ts'
import { createStimuli, type Stimuli } from './stimuli.ts'
import type { World } from './world.ts'

/** Many executions over a journal. Nothing it answers is safe before the journal's `durable()` has resolved. */
export interface Engine extends Pick<Stimuli, 'start' | 'send' | 'settled'>, Due {
  readonly world: World
  readonly open: OpenExecutions
  /** `resume`, and from now on `tick` by the process's own timers. */
  run(): Promise<void>
  stop(): void
}

/** After a failed commit: when to begin again from what is on disk, in ms. */
const patience = 1_000

/** An engine over what the journal holds; it does nothing by itself before `run`. */
export function createEngine(world: World): Engine {
  const { journal, clock, report } = world
  let running = false
  let again: NodeJS.Timeout | undefined
  const alarm = createAlarm(
    () => clock.now(),
    () => void ring(due.tick),
  )
  const open = keepOpenExecutions(journal, world.capacity ?? 2_000, (next) => running && alarm.set(next))
  const stimuli = createStimuli(world, open)
  const due = createDue(world, open, stimuli)
  const { start, send, settled } = stimuli

  async function ring(work: () => Promise<void>): Promise<void> {
    if (!running) return
    try {
      await work()
      if (running) alarm.set(due.nextDue())
    } catch (bug) {
      report(bug)
      if (running) alarm.set(clock.now() + patience)
    }
  }

  const startAgain = () =>
    ring(async () => {
      await due.resume()
      await due.tick()
    })

  journal.onFlush(open.flush)
  journal.onLost(() => {
    open.forget()
    clearTimeout(again)
    if (running) again = setTimeout(startAgain, patience).unref()
  })

  return {
    world,
    open,
    start,
    send,
    settled,
    ...due,
    run() {
      running = true
      return startAgain()
    },
    stop() {
      running = false
      alarm.stop()
      clearTimeout(again)
    },
  }
}

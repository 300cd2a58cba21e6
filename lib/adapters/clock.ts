import type { Clock } from '../desk/ports.ts'

/** The computer's clock. */
export const systemClock: Clock = { now: () => Date.now() }

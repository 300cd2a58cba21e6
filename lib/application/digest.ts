import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'

/** SHA-256, hex, over the value in canonical JSON: equal values have equal digests, whatever wrote or stored them. */
export const digestOf = (value: unknown): string => hash('sha256', canonical(value))

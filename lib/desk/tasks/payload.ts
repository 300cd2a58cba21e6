import * as z from 'zod'
import type { TokenRow } from '../rows/application.ts'

/** The fields that payloads share; the compiler writes them, nothing else may be in them. */
export const application = z.string().min(1).max(64)
export const item = z.string().min(1).max(80)
export const callback = {
  token: z.string().min(1).max(2048),
  entered: z.string().max(40),
  retry: z.number().int().min(0),
}

/** Orders the tokens of one state: a later entry, or a later retry of the same entry, is newer. */
export function freshness({ entered, retry }: { entered: string; retry: number }): string {
  return `${entered}#${String(retry).padStart(6, '0')}`
}

/** Whether a token must give way to the one that is stored (deliveries may arrive out of order). */
export const isStale = (fresh: string, stored: TokenRow | undefined): boolean =>
  stored !== undefined && stored.fresh > fresh

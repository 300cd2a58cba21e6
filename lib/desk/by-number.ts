import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { readNumber } from '../application/receipts/number.ts'
import type { Bundle } from '../bundle/model.ts'
import { type Application, findPresent } from './changes/application.ts'
import { countGuesses } from './guesses.ts'
import type { Ports } from './ports.ts'
import { type PapersRow, papersKey } from './rows/application.ts'

/** The application's number, or that of any of its receipts, and a telephone number of its form. */
export const numberAndPhone = {
  number: z.string().trim().min(1).max(80),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ()-]{4,29}$/),
}

/**
 * The filed application with this number, for whoever knows a telephone number that was given in it. Drafts are not there.
 * Throws Refusal not-found alike for either being wrong, and too-often.
 */
export function getByNumber(
  ports: Ports,
  { number, phone }: { readonly number: string; readonly phone: string },
): Promise<Application> {
  const id = readNumber(number)?.application ?? number.toLowerCase()
  return countGuesses(ports, id, async () => {
    if (!/^[0-9a-z]{1,40}$/.test(id)) return undefined
    const papers = (await ports.table.get(papersKey(id))) as PapersRow | undefined
    const application = await findPresent(ports, id)
    const phones = papers && application ? phonesOf(application.bundle, papers.papers.form) : []
    // All of them are looked at, and one that is none: how long it takes tells nothing.
    const right = ['', ...phones].map((each) => isSame(each, phone)).some(Boolean)
    return right ? application : undefined
  })
}

function phonesOf({ catalogue }: Bundle, form: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(form).flatMap(([field, value]) =>
    catalogue.elements[field]?.type === 'phone' && value !== '' ? [value] : [],
  )
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

/** Of the digits alone, without the country’s own: +86 138 0000 0000 is 13800000000. */
function digest(phone: string): Buffer {
  const digits = phone.replaceAll(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  return createHash('sha256').update(digits).digest()
}

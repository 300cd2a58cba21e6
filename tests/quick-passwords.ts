import { createPasswords } from '../lib/adapters/passwords.ts'

/** Real hashes at an eighth of the cost, where a test asks about something else than their cost. */
export const quickPasswords = () => createPasswords({ N: 2 ** 14, r: 8, p: 1 })

import * as z from 'zod'
import { period } from './days.ts'
import { id, text } from './id.ts'
import { strict } from './strict.ts'

/** 告知承诺: what the notice tells, what the commitment replaces, and what is checked after the decision. */
export const commitment = strict({
  content: text.describe('What is committed to'),
  requirements: z.array(text).min(1).max(50).describe('The conditions that must be met'),
  liability: text.describe('What follows when they are not'),
  replaces: z.array(id).max(100).default([]).describe('Materials that then need not be handed in'),
  check: period.describe('Checked within this of the decision'),
  fix: period.describe('Put right within this of being told'),
})

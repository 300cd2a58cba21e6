import * as z from 'zod'
import { id, text } from './id.ts'
import { record, strict } from './strict.ts'

const answer = z.enum(['yes', 'no'])

/** 证明: what keeps it on the list (002 §7). A question that is answered yes abolishes it. */
const proof = strict({
  basis: text.describe('The article by which it may be demanded'),
  'issued-by': text.describe('Who issues it'),
  questions: strict({
    'no-basis': answer.describe('Is there no law that asks for it?'),
    licence: answer.describe('Does a licence that people have show the same?'),
    commitment: answer.describe('Would a written commitment do?'),
    covered: answer.describe('Does another material show it?'),
    network: answer.describe('Can offices check it between themselves, or by a contract?'),
    'cannot-verify': answer.describe('Is its issuer unable to verify it?'),
  }),
})

/** 空白表格: what people write and sign themselves, as a page to print. */
const blank = strict({
  title: text.describe('Printed above the form'),
  says: z.array(text).max(20).default([]).describe('Paragraphs printed as they stand: what is declared or promised'),
  lines: record(id, text, 40).describe('Lines to fill in: ids and names'),
  signs: z.array(text).max(10).default([]).describe('Who signs or seals it, each with a date: 声明人（签名）'),
  note: text.optional().describe('How it is signed or handed in, where that is not as usual: 到窗口当面签名'),
})

export const material = strict({
  name: text,
  certificate: id.optional().describe('The certificate that is this material when a public office made it'),
  shared: id.optional().describe('The department that supplies it by sharing: then nobody is asked for it'),
  signed: z.boolean().optional().describe('Signed for one item: never used for another'),
  blank: blank.optional().describe('空白表格: the form that people print, fill in and sign'),
  sample: record(id, text, 40)
    .optional()
    .describe('样表: every line of the form filled in with what is plainly invented'),
  proof: proof.optional().describe('The entry of a 证明 in the register of proofs'),
})

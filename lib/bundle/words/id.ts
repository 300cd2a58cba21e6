import * as z from 'zod'

/** Ids are words in lower case joined by hyphens: `birth-certificate`. */
export const id = z
  .string()
  .max(40)
  .regex(
    /^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Write an id in small letters joined by hyphens, like birth-certificate.',
  )

/** A data element of somebody: `mother.id_no`. */
export const elementId = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9_]*$/, 'Write role.element, like mother.id_no.')

/** An element without its role: `id_no`. */
export const elementName = z
  .string()
  .max(40)
  .regex(
    /^(?!constructor$)[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'Write an element in small letters joined by underscores, like id_no.',
  )

/** Words for people, on one line; characters that cannot be seen (controls, reversed writing, halves of pairs) stay out. */
export const text = z
  .string()
  .min(1)
  .max(500)
  .regex(
    /^[^\s\p{Cc}\p{Cf}\p{Cs}](?:[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*[^\s\p{Cc}\p{Cf}\p{Cs}])?$/u,
    'Write one line of visible characters, without spaces at its ends.',
  )

/** An administrative division of GB/T 2260, in quotes: "410400". */
export const region = z.string().regex(/^[1-9]\d{5}$/, 'Write the six digits of the division in quotes, like "410400".')

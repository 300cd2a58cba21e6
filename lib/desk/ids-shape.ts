import * as z from 'zod'

/** What ids in addresses look like. Anything else names nothing, and is answered so (404). */
export const applicationId = z.string().regex(/^[0-9a-z]{1,40}$/)

/** Ids of the catalogue: `child.name`, `marriage-certificate`. Names that mean something to JavaScript objects are no ids. */
export const catalogueId = z.string().regex(/^[a-z][a-z0-9_.-]{0,79}$/)

/** Of a card of an application. */
export const cardParams = z.strictObject({ application: applicationId, card: z.string().regex(/^c[0-9]{1,6}$/) })

/** `<application>.<item>` */
export const taskIdShape = z.string().regex(/^[0-9a-z]{1,40}\.[a-z][a-z0-9_.-]{0,79}$/)

/** A letter of an application: `<application>.l1` */
export const letterIdShape = z.string().regex(/^[0-9a-z]{1,40}\.l[0-9]{1,6}$/)

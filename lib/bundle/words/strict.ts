import * as z from 'zod'

/**
 * An object in which unknown fields are mistakes. For those the message lists the fields there are, separated by
 * spaces: problems (shape.ts) make "did you mean" of it.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const fields = Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? fields : undefined) })
}

/** Names and values, so many at most. */
export function record<Key extends z.core.$ZodRecordKey, Value extends z.core.SomeType>(
  key: Key,
  value: Value,
  most: number,
) {
  return z.record(key, value).refine((all) => Object.keys(all).length <= most, `At most ${most} entries.`)
}

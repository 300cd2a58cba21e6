import { invalid } from '../refusal.ts'
import { flag, text } from '../request.ts'

/** The fields with which a machine's creation or update also publishes a version. */
export const publishing = { publish: flag, versionDescription: text({ max: 256 }) }

/** Throws ValidationException. */
export function checkPublishing(input: { readonly publish?: boolean; readonly versionDescription?: string }): void {
  if (input.versionDescription !== undefined && !input.publish)
    throw invalid('Version description can only be set when publish is true')
}

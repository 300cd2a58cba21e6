import { Logger } from '@aws-lambda-powertools/logger'
import type { FunctionName } from './functions.ts'

/** What a line may say: names, outcomes, numbers and the product's own ids. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>

export interface Log {
  info(message: string, fields: Fields): void
  error(message: string, fields: Fields): void
}

export function createLog(name: FunctionName): Log {
  const logger = new Logger({ serviceName: name })
  return {
    info: (message, fields) => logger.info(message, fields),
    error: (message, fields) => logger.error(message, fields),
  }
}

/**
 * A bug as it may be logged. Messages of others can quote what they were given (a JSON text, an attribute's value), so
 * of an AWS error only its name and request id are told, of a syntax error only its name.
 */
export function describeBug(bug: unknown): Fields {
  if (!(bug instanceof Error)) return { bug: typeof bug }
  const { $metadata } = bug as { readonly $metadata?: { readonly requestId?: string } }
  const frames = (bug.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    bug: bug.name,
    ...($metadata || bug instanceof SyntaxError ? {} : { says: bug.message }),
    ...($metadata?.requestId ? { awsRequest: $metadata.requestId } : {}),
    ...(bug.cause instanceof Error ? { cause: bug.cause.name } : {}),
    at: frames
      .slice(0, 8)
      .map((frame) => frame.trim())
      .join('\n'),
  }
}

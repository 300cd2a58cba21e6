import { Refusal } from '../refusal.ts'
import { flag, type Input, list, object, text } from '../request.ts'

/** Settings that are kept and shown, and have no effect: there is no log service here. */
export const settings = {
  loggingConfiguration: object({
    level: text({ values: ['ALL', 'ERROR', 'FATAL', 'OFF'] }),
    includeExecutionData: flag,
    destinations: list(object({ cloudWatchLogsLogGroup: object({ logGroupArn: text({ min: 1, max: 256 }) }) }), {
      max: 10,
    }),
  }),
  tracingConfiguration: object({ enabled: flag }),
}

type Settings = Input<typeof settings>

/** Fills in AWS's defaults. Throws InvalidLoggingConfiguration. */
export function loggingOf({ loggingConfiguration: said }: Settings) {
  const destinations = said?.destinations
  const level = said?.level ?? 'OFF'
  const count = destinations?.length ?? 0
  if (count > 1 || (level !== 'OFF' && count === 0))
    throw new Refusal(
      'InvalidLoggingConfiguration',
      'Invalid Logging Configuration: Must specify exactly one Log Destination.',
    )
  return { level, includeExecutionData: said?.includeExecutionData ?? false, ...(destinations && { destinations }) }
}

export const tracingOf = ({ tracingConfiguration: said }: Settings) => ({ enabled: said?.enabled ?? false })

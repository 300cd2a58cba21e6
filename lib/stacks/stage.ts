import * as z from 'zod'

const logDays = [30, 90, 180, 365, 731] as const

const stage = z.strictObject({
  /** Stages that share an account must all have one. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/)
    .optional(),
  /** Absent: that of the deployment's credentials. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Personal data stays there: `cn-north-1`. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** The identity provider whose tokens the API takes: any OIDC issuer. */
  issuer: z.url({ protocol: /^https$/ }),
  audience: z.array(z.string().min(1)).min(1),
  /**
   * The secret in Secrets Manager whose whole text is `https://client:secret@issuer/path`: where people sign in on the
   * pages. Absent: the API is asked with tokens only.
   */
  oidcSecret: z.string().min(1).optional(),
  /** Where people reach the pages, when that is not the address of the API itself: `https://onevisit.example.org`. */
  origin: z
    .url({ protocol: /^https$/ })
    .refine((url) => new URL(url).origin === url, 'an origin has no path, and no / at its end')
    .optional(),
  /** Where notices to people are posted; absent: nowhere. */
  noticesUrl: z.url().optional(),
  /** The provincial platform, to which each event is posted; absent: none. */
  platformUrl: z.url().optional(),
  /** The SNS topic that hears of alarms. */
  alarmTopicArn: z.string().startsWith('arn:').optional(),
  /** How long logs are kept. The Cybersecurity Law (网络安全法 21) asks for six months at least. */
  logDays: z.literal(logDays).default(180),
  requestsPerSecond: z.number().int().positive().default(200),
})

/** One installation: what is different between one and the next. */
export type Stage = z.infer<typeof stage>

/** The stages of the context key `stages`. Throws an Error that says what is wrong with them. */
export function readStages(context: unknown): readonly Stage[] {
  const read = z.array(stage).min(1).safeParse(context)
  if (!read.success) throw new Error(`The context key "stages" is not right:\n${z.prettifyError(read.error)}`)
  const names = read.data.map(({ name = '' }) => name)
  if (new Set(names).size < names.length) throw new Error('The context key "stages" names a stage twice.')
  return read.data
}

/** The first part of every name in a stage. */
export function prefixOf({ name }: Pick<Stage, 'name'>): string {
  return name ? `onevisit-${name}` : 'onevisit'
}

import { parseArgs } from 'node:util'
import { callAs, tellRefusal } from './as-staff.ts'
import { usages } from './usages.ts'

const usage = usages.approve

interface Seen {
  readonly proposal: string
  readonly status: string
  readonly kind: string
  readonly note: string
  readonly item?: string
  readonly author: { readonly id: string }
  readonly bundles?: readonly { readonly bundle: string; readonly name: string }[]
  readonly published?: readonly { readonly bundle: string; readonly version: number }[]
}

/** Approves what another person has proposed, or returns it with a reason; 1 when the product refuses. */
export async function approve(args: string[]): Promise<number> {
  const options = { return: { type: 'string' }, as: { type: 'string' }, url: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [proposal, ...others] = positionals
  if (others.length > 0) throw new Error(`Usage: ${usage}`)
  const call = callAs({ role: 'publisher', id: values.as ?? 'publisher-1' }, values.url)
  return tellRefusal(async () => {
    if (proposal === undefined) {
      const { proposals } = await call<{ proposals: Seen[] }>('GET', '/api/proposals?status=proposed')
      for (const each of proposals) console.log(lineOf(each))
      if (proposals.length === 0) console.log('Nothing waits.')
      return
    }
    const place = `/api/proposals/${encodeURIComponent(proposal)}`
    const done =
      values.return === undefined
        ? await call<Seen>('POST', `${place}/approval`)
        : await call<Seen>('POST', `${place}/return`, { reason: values.return })
    console.log(lineOf(done))
    for (const { bundle, version } of done.published ?? []) console.log(`  ${bundle} v${version}`)
  })
}

function lineOf({ proposal, status, kind, item, note, author, bundles = [] }: Seen): string {
  const what = item === undefined ? bundles.map(({ bundle }) => bundle).join(', ') : `${kind} ${item}`
  return `${proposal} · ${status} · ${what} · ${note} · ${author.id}`
}

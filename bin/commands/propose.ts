import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { callAs, tellRefusal } from './as-staff.ts'
import { usages } from './usages.ts'

const usage = usages.propose

interface Made {
  readonly proposal: string
  readonly status: string
  readonly bundles?: readonly { readonly bundle: string; readonly name: string }[]
}

/** Puts a folder of bundles before a second person; 1 when the product refuses it, with the problems as editors read them. */
export async function propose(args: string[]): Promise<number> {
  const options = { note: { type: 'string' }, as: { type: 'string' }, url: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0 || !values.note) throw new Error(`Usage: ${usage}`)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder "${folder}".`)
  const call = callAs({ role: 'designer', id: values.as ?? 'designer-1' }, values.url)
  return tellRefusal(async () => {
    const contents = { kind: 'sources', files: readBundleFiles(folder), note: values.note }
    const { proposal } = await call<Made>('POST', '/api/proposals', contents)
    const { status, bundles = [] } = await call<Made>('POST', `/api/proposals/${proposal}/submission`)
    for (const { bundle, name } of bundles) console.log(`  ${name} · ${bundle}`)
    console.log(`${proposal} · ${status}`)
    console.log(`A second person approves: npm run onevisit -- approve ${proposal}`)
  })
}

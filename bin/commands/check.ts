import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { suggest } from '../../lib/bundle/nearest.ts'
import { printSchema, schemaNames } from '../../lib/bundle/schema.ts'
import { formats } from '../check/formats.ts'
import { type Found, openReader, watched } from '../check/reader.ts'
import { watch } from '../check/watch.ts'

/**
 * `onevisit check [folder…] [--format text|json|github|sarif|checkstyle] [--region code] [--watch]`: prints every problem; 0
 * when there are none. Where there are none, warnings are printed, which fail nothing. The folder of one bundle is checked
 * with the catalogue, the regions, the lists and the region's own files beside it. `--region`: as the bundles are in a region
 * below that of the catalogue. `--schema`, `--schema=walk`: prints the JSON Schema of the language, or of one kind of file.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: args.map((arg) => (arg === '--schema' ? '--schema=' : arg)),
    allowPositionals: true,
    options: {
      schema: { type: 'string' },
      region: { type: 'string' },
      format: { type: 'string', default: 'text' },
      watch: { type: 'boolean', default: false },
    },
  })
  if (values.schema !== undefined) return showSchema(values.schema)
  const folders = positionals.length > 0 ? positionals : ['bundles']
  const wrong = findWrong(folders, values.format)
  if (wrong !== undefined) return fail(wrong)
  const read = openReader(folders, values.region)
  const show = (found: Found) => print(found, folders, values.format)
  return values.watch ? watch(watched(folders), read, show) : show(read())
}

function showSchema(name: string): number {
  if (name !== '' && !schemaNames.includes(name))
    return fail(`There is no schema "${name}". ${suggest(name, schemaNames, 'Name a kind of file.')}`)
  process.stdout.write(printSchema(name === '' ? undefined : name))
  return 0
}

function findWrong(folders: readonly string[], format: string): string | undefined {
  if (!Object.hasOwn(formats, format))
    return `There is no format "${format}". ${suggest(format, Object.keys(formats), 'Name a format.')}`
  const missing = folders.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
  return missing === undefined ? undefined : `There is no folder "${missing}".`
}

/** Text is for people: problems go where errors go. The other formats are for programs, and go out. */
function print({ loaded, problems, warnings }: Found, folders: readonly string[], format: string): number {
  const { bundles } = loaded
  if (problems.length === 0 && bundles.length === 0)
    return fail(`There is no bundle in ${folders.join(', ')}: a bundle is a folder with a bundle.yaml.`)
  const printed = formats[format]?.([...problems, ...warnings]) ?? ''
  const code = problems.length === 0 ? 0 : 1
  if (format !== 'text') {
    process.stdout.write(printed)
    return code
  }
  process.stderr.write(printed)
  const names = bundles.map(({ bundle }) => bundle.id).join(', ')
  if (code === 0) console.log(`${count(bundles.length, 'bundle')}, no problem: ${names}`)
  else console.error(`${count(problems.length, 'problem')}; nothing can be published.`)
  return code
}

function fail(says: string): number {
  console.error(says)
  return 1
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

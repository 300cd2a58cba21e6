import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import type { PagesManifest } from '../../lib/pages/manifest.ts'
import { pages } from '../../web/pages.ts'

const entries = ['public', 'staff'] as const

const options = {
  entryPoints: entries.flatMap((entry) => [`web/${entry}.tsx`, `web/${entry}.css`]),
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  supported: { 'top-level-await': true },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[name]-[hash]',
  outdir: 'assets',
  metafile: true,
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions

/** How a file can be written: as it is, or compressed under a name that says so. */
const forms = {
  '': (bytes: Uint8Array) => bytes,
  '.br': (bytes: Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  '.gz': (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }),
} as const
type Form = keyof typeof forms
const allForms: readonly Form[] = ['', '.br', '.gz']

/**
 * Builds both programs of the pages into `<root>/<folder>/`: their files, each in these forms, under names that change
 * with what they hold, and `pages.json`, by which the server knows what a page loads.
 */
export async function bundleWeb(root: string, folder: string, wanted = allForms): Promise<PagesManifest> {
  const { outputFiles, metafile } = await build({ ...options, absWorkingDir: root })
  const target = join(root, folder)
  // It is emptied first: what is built lies below dist/, and nothing else does.
  if (!target.startsWith(join(root, 'dist/'))) throw new Error(`Pages are built below dist/, not into "${folder}".`)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const { path, contents } of outputFiles)
    for (const form of wanted) await writeFile(join(target, basename(path) + form), forms[form](contents))
  const manifest = describePages(metafile)
  await writeFile(join(target, 'pages.json'), JSON.stringify(manifest))
  return manifest
}

function describePages({ outputs }: Metafile): PagesManifest {
  const built = Object.entries(outputs)
  const find = (source: string) => built.find(([, { entryPoint }]) => entryPoint === source)?.[0]
  const loads = (source: string): string[] => {
    const file = find(source)
    return file === undefined ? [] : reached(outputs, file)
  }
  const wordsOf = (name: string) => ({
    zh: loads(`web/words/zh/${name}.ts`).map((file) => basename(file)),
    en: loads(`web/words/en/${name}.ts`).map((file) => basename(file)),
  })
  return {
    styles: Object.fromEntries(entries.map((entry) => [entry, basename(find(`web/${entry}.css`) ?? '')])),
    scripts: Object.fromEntries(entries.map((entry) => [entry, basename(find(`web/${entry}.tsx`) ?? '')])),
    pages: pages.map(({ path, entry, page, ...more }) => ({
      path,
      entry,
      data: 'data' in more ? [...more.data] : [],
      loads: [...new Set([...loads(`web/${entry}.tsx`), ...loads(`web/pages/${page}.tsx`)])].map((file) =>
        basename(file),
      ),
      // Of folders whose words come with their pages, in a file of the folder's name.
      words: wordsOf(dirname(page)),
    })),
    words: Object.fromEntries(entries.map((entry) => [entry, wordsOf(entry)])),
  }
}

/** A file, and all that it imports before it can run. */
function reached(outputs: Metafile['outputs'], from: string, known = new Set<string>()): string[] {
  if (known.has(from)) return []
  known.add(from)
  const imported = outputs[from]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  return [from, ...imported.flatMap(({ path }) => reached(outputs, path, known))]
}

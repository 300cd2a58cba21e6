import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { type FunctionName, machineFunctions, type PeopleFunction, peopleFunctions } from '../../lambdas/functions.ts'
import { pagesFolder } from '../../lambdas/packed-pages.ts'
import { writtenApi } from '../../lambdas/written-api.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { routesOnAws } from '../../lib/desk/routes.ts'
import { bundleWeb } from './bundle-web.ts'
import { cutJsonSchema, cutRoutes, cutSummaries, shakeSchemas } from './plugins.ts'
import { reachedBy, type Weight, weigh } from './weight.ts'

const options = {
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  // Chinese as it is written takes half of what its escapes take.
  charset: 'utf8',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  // What is CommonJS in a dependency still calls `require` for Node's own modules.
  banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  alias: {
    '@aws-sdk/credential-provider-node': './lambdas/role-credentials.ts',
    '@aws-sdk/endpoint-cache': './lambdas/left-out.ts',
    '@smithy/core/event-streams': './lambdas/left-out.ts',
  },
  // Named only where the SDK runs in a browser.
  external: ['bowser'],
  legalComments: 'none',
  logLevel: 'warning',
  outdir: '.',
} as const satisfies BuildOptions

const lighter = [shakeSchemas, cutJsonSchema, cutSummaries]

/** Functions that are bundled together, and modules that become chunks of their own, so that no single file is large. */
interface Group {
  readonly names: readonly FunctionName[]
  readonly apart: readonly string[]
}

const ports = ['lambdas/ports.ts']

/** What stands around each request: middleware, log, the reading of events. */
const around = [...ports, 'lambdas/with.ts']

const apartOf: Readonly<Partial<Record<PeopleFunction, readonly string[]>>> = {
  filing: [...around, 'lib/rules/plan.ts'],
  guides: [...around, 'lib/rules/plan.ts'],
  prefill: [...around, 'lib/rules/plan.ts'],
  materials: ['lambdas/with.ts', 'lambdas/ports-with-files.ts'],
  steps: [...around, 'lib/rules/facts.ts'],
}

/** Of what functions share, each carries what any of its group uses: together are those that use much the same. */
const groups: readonly Group[] = [
  { names: machineFunctions, apart: ports },
  { names: ['publish'], apart: ports },
  { names: ['authorizer'], apart: ports },
  { names: ['pages'], apart: [] },
  { names: ['relay'], apart: ['lambdas/ports-to-send.ts'] },
  { names: ['sweep'], apart: ['lambdas/ports-to-send.ts'] },
  ...peopleFunctions.map((name) => ({ names: [name], apart: apartOf[name] ?? around })),
]

/** Bundles every function of lambdas/ into `<root>/<folder>/<name>/index.mjs`, beside it only the chunks it needs. */
export async function bundleFunctions(root: string, folder: string): Promise<readonly Weight[]> {
  await rm(join(root, folder), { recursive: true, force: true })
  const weights = await Promise.all(groups.map((group) => bundle(root, folder, group)))
  return weights.flat().toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Bundles modules of lambdas/ by the same rules, side by side into `<root>/<folder>/<module>.mjs`. */
export async function bundleModules(root: string, folder: string, names: readonly string[]): Promise<void> {
  const entryPoints = names.map((name) => `lambdas/${name}.ts`)
  await build({ ...options, absWorkingDir: root, entryPoints, outdir: folder, plugins: lighter })
}

async function bundle(root: string, folder: string, { names, apart }: Group): Promise<readonly Weight[]> {
  const entryPoints = [...names.map((name) => `lambdas/${name}.ts`), ...apart]
  const asked = peopleFunctions.find((name) => names.includes(name))
  const plugins = [...lighter, ...(asked ? [cutRoutes(root, asked)] : [])]
  const settings = { ...options, absWorkingDir: root, entryNames: '[name]', entryPoints, plugins } as const
  const { outputFiles, metafile } = await build({ ...settings, metafile: true, write: false })
  const texts = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  return Promise.all(names.map((name) => write(root, join(folder, name), name, metafile, texts)))
}

type Texts = ReadonlyMap<string, Uint8Array>

async function write(root: string, folder: string, name: FunctionName, { outputs }: Metafile, texts: Texts) {
  for (const path of reachedBy(outputs, `${name}.mjs`, ['import-statement', 'dynamic-import'])) {
    const target = join(root, folder, path === `${name}.mjs` ? 'index.mjs' : path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, texts.get(path) ?? '')
  }
  const { entry, start, folder: all } = weigh(outputs, name)
  const beside = await besides[name]?.(root, folder)
  return { name, entry, start: start + (beside?.start ?? 0), folder: all + (beside?.folder ?? 0) }
}

type Beside = Pick<Weight, 'start' | 'folder'>

/** What lies beside a function's code, written into its folder; how many bytes it takes. */
const besides: Readonly<Partial<Record<FunctionName, (root: string, folder: string) => Promise<Beside>>>> = {
  api: writeApi,
  pages: writePages,
}

/** The description of all routes, which no function has; read when it is asked for. */
async function writeApi(root: string, folder: string): Promise<Beside> {
  const text = gzipSync(JSON.stringify(describeApi(routesOnAws)), { level: 9 })
  await writeFile(join(root, folder, writtenApi), text)
  return { start: 0, folder: text.length }
}

/** The pages, all read to start. */
async function writePages(root: string, folder: string): Promise<Beside> {
  const target = join(folder, pagesFolder)
  await bundleWeb(root, target, ['.br'])
  const files = await readdir(join(root, target))
  const stats = await Promise.all(files.map((file) => stat(join(root, target, file))))
  const bytes = stats.reduce((sum, { size }) => sum + size, 0)
  return { start: bytes, folder: bytes }
}

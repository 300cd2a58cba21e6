import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { type FunctionName, machineFunctions, type PeopleFunction, peopleFunctions } from '../../lambdas/functions.ts'
import { writtenApi } from '../../lambdas/written-api.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { routesOnAws } from '../../lib/desk/routes.ts'
import { cutJsonSchema, cutRoutes, shakeSchemas } from './plugins.ts'
import { reachedBy, type Weight, weigh } from './weight.ts'

const options = {
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
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

/** Functions that are bundled together, and modules that become chunks of their own, so that no single file is large. */
interface Group {
  readonly names: readonly FunctionName[]
  readonly apart: readonly string[]
}

const ports = ['lambdas/ports.ts']

const apartOf: Readonly<Partial<Record<PeopleFunction, readonly string[]>>> = {
  filing: [...ports, 'lib/rules/plan.ts'],
  guides: [...ports, 'lib/rules/plan.ts'],
  prefill: [...ports, 'lib/rules/plan.ts'],
  materials: ['lambdas/ports-with-files.ts'],
  steps: [...ports, 'lib/rules/facts.ts'],
}

/** Of what functions share, each carries what any of its group uses: together are those that use much the same. */
const groups: readonly Group[] = [
  { names: machineFunctions, apart: ports },
  { names: ['publish'], apart: ports },
  { names: ['authorizer'], apart: ports },
  { names: ['relay'], apart: ['lambdas/ports-to-send.ts'] },
  { names: ['sweep'], apart: ['lambdas/ports-to-send.ts'] },
  ...peopleFunctions.map((name) => ({ names: [name], apart: apartOf[name] ?? ports })),
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
  await build({ ...options, absWorkingDir: root, entryPoints, outdir: folder, plugins: [shakeSchemas, cutJsonSchema] })
}

async function bundle(root: string, folder: string, { names, apart }: Group): Promise<readonly Weight[]> {
  const entryPoints = [...names.map((name) => `lambdas/${name}.ts`), ...apart]
  const asked = peopleFunctions.find((name) => names.includes(name))
  const plugins = [shakeSchemas, cutJsonSchema, ...(asked ? [cutRoutes(root, asked)] : [])]
  const settings = { ...options, absWorkingDir: root, entryNames: '[name]', entryPoints, plugins } as const
  const { outputFiles, metafile } = await build({ ...settings, metafile: true, write: false })
  const texts = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  return Promise.all(names.map((name) => write(join(root, folder, name), name, metafile, texts)))
}

async function write(folder: string, name: string, { outputs }: Metafile, texts: ReadonlyMap<string, Uint8Array>) {
  for (const path of reachedBy(outputs, `${name}.mjs`, ['import-statement', 'dynamic-import'])) {
    const target = join(folder, path === `${name}.mjs` ? 'index.mjs' : path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, texts.get(path) ?? '')
  }
  const weight = weigh(outputs, name)
  return { ...weight, folder: weight.folder + (name === 'api' ? await writeApi(folder) : 0) }
}

/** Writes the description of all routes, which no function has; how many bytes it takes. */
async function writeApi(folder: string): Promise<number> {
  const text = gzipSync(JSON.stringify(describeApi(routesOnAws)), { level: 9 })
  await writeFile(join(folder, writtenApi), text)
  return text.length
}

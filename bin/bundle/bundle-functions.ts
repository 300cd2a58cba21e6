import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { type FunctionName, functionNames } from '../../lambdas/functions.ts'
import { cutRoutes, shakeSchemas } from './plugins.ts'
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
  alias: { '@aws-sdk/credential-provider-node': './lambdas/role-credentials.ts' },
  // Named only where the SDK runs in a browser.
  external: ['bowser'],
  legalComments: 'none',
  logLevel: 'warning',
  outdir: '.',
} as const satisfies BuildOptions

/** Bundles every function of lambdas/ into `<root>/<folder>/<name>/index.mjs`, beside it only the chunks it needs. */
export async function bundleFunctions(root: string, folder: string): Promise<readonly Weight[]> {
  await rm(join(root, folder), { recursive: true, force: true })
  const others = functionNames.filter((name) => name !== 'materials')
  const weights = await Promise.all([
    bundle(root, folder, others, [shakeSchemas]),
    bundle(root, folder, ['materials'], [shakeSchemas, cutRoutes(root)], ['ports-with-files']),
  ])
  return weights.flat().toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Bundles modules of lambdas/ by the same rules, side by side into `<root>/<folder>/<module>.mjs`. */
export async function bundleModules(root: string, folder: string, names: readonly string[]): Promise<void> {
  const entryPoints = names.map((name) => `lambdas/${name}.ts`)
  await build({ ...options, absWorkingDir: root, entryPoints, outdir: folder, plugins: [shakeSchemas] })
}

/** `apart` are modules that become chunks of their own although only one function reads them. */
async function bundle(
  root: string,
  folder: string,
  names: readonly FunctionName[],
  plugins: BuildOptions['plugins'],
  apart: readonly string[] = [],
) {
  const entryPoints = [...names, ...apart].map((name) => `lambdas/${name}.ts`)
  const built = await build({ ...options, absWorkingDir: root, entryPoints, plugins, metafile: true, write: false })
  const texts = new Map(built.outputFiles.map(({ path, contents }) => [basename(path), contents]))
  return Promise.all(names.map((name) => write(join(root, folder, name), name, built.metafile, texts)))
}

async function write(folder: string, name: string, { outputs }: Metafile, texts: ReadonlyMap<string, Uint8Array>) {
  for (const path of reachedBy(outputs, `${name}.mjs`, ['import-statement', 'dynamic-import'])) {
    const target = join(folder, path === `${name}.mjs` ? 'index.mjs' : path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, texts.get(path) ?? '')
  }
  return weigh(outputs, name)
}

import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleWeb } from './bundle/bundle-web.ts'

/**
 * Packs the command line into dist/onevisit.mjs: a few files instead of 500, so that a server is back within a fifth of
 * a second after a crash; and the pages into dist/web. `npm start` packs each time, which takes less time than finding out whether it must.
 * With a folder below the root as its argument it packs into the dist of that.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(process.argv[2] ?? '', 'dist')
for (const old of globSync(`${root}${outdir}/onevisit*`)) rmSync(old)
const code = build({
  absWorkingDir: root,
  // What checks proposals runs in a thread of its own, and begins there.
  entryPoints: { onevisit: 'bin/onevisit.ts', 'onevisit-judge': 'lib/adapters/local/judge-thread.ts' },
  // One level below the root, as bin is: what is found beside it is found from here too.
  outdir,
  chunkNames: 'onevisit-[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  sourcesContent: false,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
})
await Promise.all([code, bundleWeb(root, join(outdir, 'web'))])

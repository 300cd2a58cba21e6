import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * The SDK's table of all shapes of a service is written so that esbuild must keep all of it (lists with computed names
 * may have effects). Each list is marked free of effects, and what no command of ours names falls away: 57 KB of S3.
 */
export const shakeSchemas: Plugin = {
  name: 'shake-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        contents: text.replace(/^((?:export )?var \S+ = )(\[[\s\S]*?\]);$/gm, '$1/* @__PURE__ */ (() => $2)();'),
      }
    })
  },
}

/** The desk's table of routes gives way to the material routes alone. */
export const cutRoutes = (root: string): Plugin => ({
  name: 'cut-routes',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/routes\.ts$/ }, ({ importer }) =>
      importer.startsWith(join(root, 'lib/desk/')) ? { path: join(root, 'lambdas/material-routes.ts') } : undefined,
    )
  },
})

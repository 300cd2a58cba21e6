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

/** A zod schema can write itself down as JSON Schema; in a function none is asked to, and what it takes weighs 17 KB. */
export const cutJsonSchema: Plugin = {
  name: 'cut-json-schema',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/classic\/schemas\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        contents: text
          .replace(/^ +inst\._zod\.processJSONSchema = .*;$/gm, '')
          .replace(
            /^import \{ (\w+), (\w+) \} from "\.\.\/core\/to-json-schema\.js";$/m,
            'const none = () => () => { throw new Error("functions write no JSON Schema") }; const $1 = none, $2 = none;',
          ),
      }
    })
  },
}

/** The desk's table of all routes gives way to those of one function, its description to the text written beside the entry. */
export const cutRoutes = (root: string, name: string): Plugin => ({
  name: 'cut-routes',
  setup({ onResolve }) {
    const instead = (filter: RegExp, path: string) =>
      onResolve({ filter }, ({ importer }) =>
        importer.startsWith(join(root, 'lib/desk/')) ? { path: join(root, path) } : undefined,
      )
    instead(/^\.\/routes\.ts$/, `lib/desk/routes-of-${name}.ts`)
    instead(/^\.\/openapi\.ts$/, 'lambdas/written-api.ts')
  },
})

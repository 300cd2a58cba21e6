import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** Errors of what we never do with tables and buckets. Unregistered, one would still be thrown by its name. */
const neverMet =
  /Annotation|Backup|BucketAlready|Export|GlobalTable|Import|Policy|PointInTime|Replica[AN]|Restore|^Table/

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
        contents: text
          .replace(/^((?:export )?var \S+ = )(\[[\s\S]*?\]);$/gm, '$1/* @__PURE__ */ (() => $2)();')
          .replace(/^\w+\.registerError\(\S+, (\w+)\);$/gm, (line, error: string) =>
            neverMet.test(error) ? '' : line,
          ),
      }
    })
    // Of the description of its own package a client needs the version.
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/runtimeConfig\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        contents: text
          .replace('import packageInfo from', 'import { version } from')
          .replaceAll('packageInfo.version', 'version'),
      }
    })
  },
}

/** What routes and their schemas say of themselves is for the API's description, which no function makes. */
export const cutSummaries: Plugin = {
  name: 'cut-summaries',
  setup({ onLoad }) {
    const quoted = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/.source
    const described = new RegExp(`\\s*\\.describe\\(\\s*${quoted},?\\s*\\)`, 'g')
    const summary = new RegExp(`^ {2}summary:\\s*${quoted},$`, 'gm')
    onLoad({ filter: /\/lib\/(?:application|bundle|desk)\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { loader: 'ts', contents: text.replace(described, '').replace(summary, "  summary: '',") }
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

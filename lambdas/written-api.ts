import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The file beside the function's entry that bundling writes the API's description to. */
export const writtenApi = 'openapi.json.gz'

/**
 * Stands in the bundles for the desk's own description: it takes all routes to make, and each function has some of them.
 * Only `api` is asked for it, and has the file.
 */
export function describeApi(): unknown {
  return JSON.parse(gunzipSync(readFileSync(new URL(writtenApi, import.meta.url))).toString('utf8'))
}

import { findPage, type PageRecord, type PagesManifest } from './manifest.ts'
import { readReader } from './reader.ts'
import { printShell } from './shell.ts'

/** The built pages: what the build says of them, and its files by name, compressed ones with `.br` and `.gz`. */
export interface BuiltPages {
  readonly manifest: PagesManifest
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface PageRequest {
  readonly method: string
  readonly path: string
  /** Our own address, where it is set and need not be what the browser calls us. */
  readonly origin?: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface PageReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Answers what is a page or a file of one; undefined for everything else, which is the API's to answer. */
export function answerPage(built: BuiltPages, { method, path, headers, origin }: PageRequest): PageReply | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (path.startsWith(assets))
    return answerFile(built, path.slice(assets.length), String(headers['accept-encoding'] ?? ''))
  const found = findPage(built.manifest, path)
  if (!found && (isApi(path) || !String(headers.accept ?? '').includes('text/html'))) return undefined
  const reader = readReader(textOf(headers.cookie), textOf(headers['accept-language']))
  const opened = { page: found?.page ?? nowhere(built.manifest), params: found?.params ?? {}, reader, origin }
  return {
    status: found ? 200 : 404,
    headers: {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      vary: 'cookie, accept-language',
    },
    body: printShell(built.manifest, opened),
  }
}

const assets = '/assets/'

const isApi = (path: string): boolean =>
  path.startsWith('/api/') || path === '/openapi.json' || path.startsWith('/sign-in/')

/** The program for everybody says that there is no such page. */
const nowhere = ({ pages }: PagesManifest): PageRecord => ({
  path: '',
  entry: 'public',
  data: [],
  loads: pages.find(({ path }) => path === '/')?.loads.slice(0, 1) ?? [],
  words: { zh: [], en: [] },
})

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

/** Nothing but our own files, and nothing of anybody else: no script or style in a document, no frame, no outside address. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const types: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

/** A file's name changes with what it holds, so browsers may keep it for ever. */
function answerFile({ files }: BuiltPages, name: string, encodings: string): PageReply | undefined {
  const type = types[name.split('.').at(-1) ?? '']
  const plain = files.get(name)
  if (!plain || !type) return undefined
  const [encoding, body] = compressed(files, name, encodings) ?? [undefined, plain]
  return {
    status: 200,
    headers: {
      ...always,
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
    body,
  }
}

function compressed(files: BuiltPages['files'], name: string, encodings: string): [string, Uint8Array] | undefined {
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const bytes = new RegExp(`\\b${encoding}\\b`).test(encodings) ? files.get(name + ending) : undefined
    if (bytes) return [encoding, bytes]
  }
  return undefined
}

const textOf = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : String(header)

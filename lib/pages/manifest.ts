/** What the build of the pages tells the server. File names are below `/assets/`. */
export interface PagesManifest {
  /** By entry. */
  readonly styles: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  /** The files of what is said on all pages, by entry and language. */
  readonly words: Readonly<Record<string, Readonly<Record<'zh' | 'en', readonly string[]>>>>
  readonly pages: readonly PageRecord[]
}

export interface PageRecord {
  /** `/s/:bundle` */
  readonly path: string
  readonly entry: string
  /** Everything that it runs, so that the browser need not find out step by step. */
  readonly loads: readonly string[]
  /** The files of what is said on it alone, by language. */
  readonly words: Readonly<Record<'zh' | 'en', readonly string[]>>
  /** What it asks of the API first; `:bundle` as in its path. */
  readonly data: readonly string[]
}

/** The page at an address, with what stands for its parts; undefined where there is none. */
export function findPage(
  { pages }: PagesManifest,
  path: string,
): { page: PageRecord; params: Readonly<Record<string, string>> } | undefined {
  const parts = path.split('/')
  for (const page of pages) {
    const params = match(page.path.split('/'), parts)
    if (params) return { page, params }
  }
  return undefined
}

function match(wanted: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, want] of wanted.entries()) {
    const part = parts[i] ?? ''
    if (want.startsWith(':') && part !== '') params[want.slice(1)] = part
    else if (want !== part) return undefined
  }
  return params
}

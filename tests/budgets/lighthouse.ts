import { createServer } from 'node:net'
import lighthouse, { type Flags, type Result } from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { chromium } from 'playwright-core'
import { getChromium } from '../browser/chromium.ts'
import { flags } from '../browser/open-browser.ts'

/** Scores from 0 to 100 and times in ms. */
export interface LighthouseScores {
  readonly performance: number
  readonly accessibility: number
  readonly 'best-practices': number
  /** Largest contentful paint, ms. */
  readonly lcp: number
  /** What cost points. */
  readonly failed: readonly string[]
}

interface Visit {
  readonly url: string
  readonly form: 'mobile' | 'desktop'
  /** The session's cookie, where the page needs somebody. */
  readonly cookie?: string
}

const categories = ['performance', 'accessibility', 'best-practices'] as const

/**
 * Lighthouse's judgement of a page, by its own simulated phone or desktop, on a browser that it has to itself, run after
 * run for as long as `more` asks for another.
 */
export async function judgePage(
  visit: Visit,
  more: (runs: readonly LighthouseScores[]) => boolean,
): Promise<readonly LighthouseScores[]> {
  const port = await findPort()
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: [...flags, `--remote-debugging-port=${port}`],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
  const runs: LighthouseScores[] = []
  try {
    while (more(runs)) runs.push(await runOnce(visit, port))
  } finally {
    await browser.close()
  }
  return runs
}

async function runOnce({ url, form, cookie }: Visit, port: number): Promise<LighthouseScores> {
  const asked: Flags = {
    port,
    onlyCategories: [...categories],
    logLevel: 'error',
    disableStorageReset: true,
    extraHeaders: { 'accept-language': 'zh-CN', ...(cookie && { cookie }) },
  }
  const result = await lighthouse(url, asked, form === 'desktop' ? desktop : undefined)
  if (!result || result.lhr.runtimeError)
    throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse said nothing')
  const { lhr } = result
  const score = (name: (typeof categories)[number]) => Math.round((lhr.categories[name]?.score ?? 0) * 100)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    lcp: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    failed: findFailed(result.lhr),
  }
}

/** What cost points, with its value where it has one: `cumulative-layout-shift 0.3`. */
function findFailed({ categories: judged, audits }: Result): string[] {
  return categories
    .flatMap((name) => judged[name]?.auditRefs ?? [])
    .flatMap(({ id, weight }) => {
      const { score, displayValue = '' } = audits[id] ?? { score: null }
      return weight > 0 && score !== null && score < 0.9 ? [`${id} ${displayValue}`.trim()] : []
    })
}

/** A port that nobody has at the moment. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

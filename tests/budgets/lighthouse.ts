import { createServer } from 'node:net'
import lighthouse, { type Flags } from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { chromium } from 'playwright-core'
import { getChromium } from '../browser/chromium.ts'
import { flags } from '../browser/open-browser.ts'

/** Scores from 0 to 100 and times in ms: medians of some runs. */
export interface LighthouseScores {
  readonly performance: number
  readonly accessibility: number
  readonly 'best-practices': number
  /** Largest contentful paint, ms. */
  readonly lcp: number
  /** What cost points besides time: ids of audits. */
  readonly failed: readonly string[]
}

interface Visit {
  readonly url: string
  readonly form: 'mobile' | 'desktop'
  /** The session's cookie, where the page needs somebody. */
  readonly cookie?: string
  readonly runs: number
}

const categories = ['performance', 'accessibility', 'best-practices'] as const

/** Lighthouse's judgement of a page, by its own simulated phone or desktop, on a browser that it has to itself. */
export async function judgePage({ url, form, cookie, runs }: Visit): Promise<LighthouseScores> {
  const port = await findPort()
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: [...flags, `--remote-debugging-port=${port}`],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
  const results: LighthouseScores[] = []
  try {
    for (let run = 0; run < runs; run++) results.push(await runOnce({ url, form, cookie }, port))
  } finally {
    await browser.close()
  }
  const median = (of: (one: LighthouseScores) => number) => results.map(of).toSorted((a, b) => a - b)[runs >> 1] ?? 0
  return {
    performance: median((one) => one.performance),
    accessibility: median((one) => one.accessibility),
    'best-practices': median((one) => one['best-practices']),
    lcp: median(({ lcp }) => lcp),
    failed: [...new Set(results.flatMap(({ failed }) => failed))],
  }
}

async function runOnce({ url, form, cookie }: Omit<Visit, 'runs'>, port: number): Promise<LighthouseScores> {
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
  const judged = ['accessibility', 'best-practices'].flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    lcp: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    failed: judged.flatMap(({ id, weight }) => (weight > 0 && lhr.audits[id]?.score === 0 ? [id] : [])),
  }
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

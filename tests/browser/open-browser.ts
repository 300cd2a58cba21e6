import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { getChromium } from './chromium.ts'

/** For a browser that asks nobody but us. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]

/** A real browser that asks nobody but us, in Chinese. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: getChromium(), args: flags, env: { ...process.env, LANGUAGE: 'zh_CN' } })
}

/** How people in a county read: Chinese, Chinese time. */
export const people: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

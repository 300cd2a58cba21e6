import type { Page } from 'playwright-core'
import { fillIn } from './fill-in.ts'

/** What a grant fixes, by the name of the field. */
type Makes = Readonly<Record<string, string>>

/** An officer of one department, who does everything by the pages alone. */
export const officerAtWork = (page: Page, home: string) => ({
  page,

  /** By the demo's page, in one click. */
  async enterDemo(department: string) {
    await page.goto(`${home}/demo`)
    await page.getByRole('button', { name: `经办人 ${department}`, exact: true }).click()
    await page.waitForURL('**/o')
  },

  /** By the first link that the administrator sent. */
  async enterByLink(link: string, login: string, password: string) {
    await page.goto(link)
    await page.getByRole('textbox', { name: '账号', exact: true }).fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '设置并登录' }).click()
    await page.waitForURL('**/o')
  },

  /** The task of an item in the inbox, opened. */
  async open(item: string) {
    await page.goto(`${home}/o`)
    await page.getByRole('link', { name: item }).first().click()
    await page.getByRole('heading', { level: 1, name: item }).waitFor()
  },

  /** Grants the task that is open: all points looked at, what the grant fixes entered. The next one opens by itself, or the inbox. */
  async grant(makes: Makes = {}) {
    const task = page.url()
    await page.getByRole('checkbox', { name: /均已核对|我已核对/ }).check()
    for (const [name, value] of Object.entries(makes)) await fillIn(page, name, value)
    await page.getByRole('button', { name: '准予', exact: true }).click()
    await page.waitForURL((url) => url.href !== task)
    await page.getByRole('status').filter({ hasText: '已准予' }).waitFor()
  },

  /** Works through the inbox as the tasks come, up to the last one; the items granted, in their order. */
  async workThrough(makes: Readonly<Record<string, Makes>> = {}): Promise<readonly string[]> {
    const granted: string[] = []
    await page.goto(`${home}/o`)
    await page.getByRole('table').getByRole('link').first().click()
    do {
      const heading = page.getByRole('heading', { level: 1, name: /\*$/ })
      await heading.waitFor()
      const [item = ''] = ((await heading.textContent()) ?? '').split(' ')
      await this.grant(makes[item])
      granted.push(item)
    } while (new URL(page.url()).pathname !== '/o')
    return granted
  },

  /** Asks for a correction of one field of the task that is open. */
  async askCorrection(field: string, says: string) {
    await page.getByRole('button', { name: '补正', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '补正' })
    await dialog.getByRole('checkbox', { name: field, exact: true }).check()
    await dialog.getByLabel(`${field}：怎样改`).fill(says)
    await dialog.getByRole('button', { name: '确认补正' }).click()
    await page.getByRole('status').filter({ hasText: '已告知补正' }).waitFor()
  },

  /** Signs the result on paper of what was granted just before over to the window. */
  async handOver() {
    await page.getByRole('status').getByRole('link', { name: '查看' }).click()
    await page.getByRole('button', { name: '移交结果' }).click()
    await page.getByRole('dialog', { name: '移交结果' }).getByRole('button', { name: '确认移交结果' }).click()
    await page.getByRole('status').filter({ hasText: '已移交窗口' }).waitFor()
  },
})

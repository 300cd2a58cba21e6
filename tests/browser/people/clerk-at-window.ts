import type { Page } from 'playwright-core'

/** A clerk at the window, who does everything by the pages alone. */
export const clerkAtWindow = (page: Page, home: string) => ({
  page,

  async enterDemo() {
    await page.goto(`${home}/demo`)
    await page.getByRole('button', { name: '综合窗口', exact: true }).click()
    await page.waitForURL('**/w')
  },

  /** The results of an application, found by its number. */
  async openResults(number: string) {
    await page.goto(`${home}/w`)
    await page.getByRole('link', { name: '去出件' }).click()
    await page.getByRole('searchbox').fill(number)
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(`**/w/issue/${number}`)
  },

  /** Signs for what departments have carried here. */
  async takeOver(items: readonly string[]) {
    for (const item of items) {
      await page.getByRole('button', { name: `签收 ${item}` }).click()
      await page.getByRole('button', { name: `签收 ${item}` }).waitFor({ state: 'detached' })
    }
  },

  /** Hands everything that is ready to somebody who shows who they are and signs. */
  async handOut(receiver: string, results: number) {
    await page.getByRole('button', { name: /^以上 \d+ 项均已核验、办理$/ }).click()
    await page.getByLabel('签收人').fill(receiver)
    await page.getByRole('button', { name: `已签收，发放 ${results} 份结果` }).click()
    await page.getByRole('heading', { name: '送达记录' }).waitFor()
  },
})

import type { Page } from 'playwright-core'

/** Opens every dialog of a task one after another; `look` is called while it is open. */
export async function openDialogs(page: Page, look: () => Promise<void>): Promise<number> {
  const names = await page.locator('.decision .acts button').allTextContents()
  let opened = 0
  for (const name of names.filter((each) => each !== '打印')) {
    await page.locator('.decision .acts').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await look()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    opened++
  }
  return opened
}

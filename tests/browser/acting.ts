import type { Locator, Page } from 'playwright-core'
import type { Principal } from '../../lib/application/may.ts'
import type { PagesTown } from './town.ts'

/** Opens a page as somebody, in a browser of their own, and waits for its heading. */
export async function openAs(town: PagesTown, who: Principal, path: string, visit?: { readonly forgiving?: boolean }) {
  const page = await town.visit(who, visit)
  await page.goto(town.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Opens an act's dialog by its button, fills it, and confirms. */
export async function act(page: Page, name: string, fill: (dialog: Locator) => Promise<unknown> = async () => {}) {
  const dialog = await begin(page, name)
  await fill(dialog)
  await dialog.getByRole('button', { name: `确认${name}` }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens an act's dialog by its button. */
export async function begin(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name, exact: true })
  await dialog.waitFor()
  return dialog
}

/** The acts that a task's page offers: the buttons below its heading 办理意见. */
export async function offered(page: Page): Promise<string[]> {
  const acts = page.getByRole('region', { name: '办理意见' })
  await acts.getByRole('button', { name: '打印' }).waitFor()
  const names = await acts.locator('.acts').getByRole('button').allTextContents()
  return names.filter((name) => name !== '打印')
}

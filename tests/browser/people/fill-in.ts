import type { Locator, Page } from 'playwright-core'

/** Fills one field of a form by its name, as it is drawn: a choice, a list, a day in three parts, or a line. */
export async function fillIn(page: Page, name: string, value: string): Promise<void> {
  const field = findField(page, name)
  await field.waitFor()
  const among = async (role: 'radio' | 'combobox') => (await field.getByRole(role).count()) > 0
  if (await among('radio')) return field.getByRole('radio', { name: value, exact: true }).check()
  if (await among('combobox')) return void (await field.getByRole('combobox').selectOption({ label: value }))
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!day) return field.getByRole('textbox').fill(value)
  for (const [index, part] of ['年', '月', '日'].entries())
    await field.getByLabel(part, { exact: true }).fill(day[index + 1] ?? '')
}

/** What is optional says so behind its name. */
function findField(page: Page, name: string): Locator {
  const named = new RegExp(`^${name.replace(/[（）()]/g, '\\$&')}(\\s|$)`)
  return page.locator('.field').filter({ has: page.locator('> label, > legend').filter({ hasText: named }) })
}

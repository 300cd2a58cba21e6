import type { Locator, Page } from 'playwright-core'

/**
 * What somebody does on pages, counted as people would: a click, a key that does something, a text typed, a choice, a
 * file picked. Moving the focus is no action; waiting neither.
 */
export function countActions(page: Page) {
  let count = 0
  const counted = async (act: Promise<unknown>) => {
    count++
    await act
  }
  return {
    page,
    /** How many so far. */
    count: () => count,
    click: (target: Locator) => counted(target.click()),
    type: (target: Locator, text: string) => counted(target.fill(text)),
    choose: (target: Locator) => counted(target.check()),
    select: (target: Locator, value: string) => counted(target.selectOption(value)),
    pick: (target: Locator, files: Parameters<Locator['setInputFiles']>[0]) => counted(target.setInputFiles(files)),
    press: (key: string) => counted(page.keyboard.press(key)),
    /** Begins to count again. */
    restart() {
      count = 0
    },
  }
}

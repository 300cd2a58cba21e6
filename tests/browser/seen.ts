import type { Locator, Page } from 'playwright-core'

/** What the browser has of its own, as far as tests ask for it. */
interface InBrowser {
  getComputedStyle(element: unknown): { readonly fontSize: string }
}

/** Whether the keyboard is in it. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element: unknown) => (element as { matches(selector: string): boolean }).matches(':focus'))

/** How far a page scrolls sideways, in pixels. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** `30px` */
export const textSizeOf = (target: Locator): Promise<string> =>
  target.evaluate((element: unknown) => (globalThis as unknown as InBrowser).getComputedStyle(element).fontSize)

/** The width of a picture as it came, in pixels; 0 until it is there. */
export const widthOfPicture = (target: Locator): Promise<number> =>
  target.evaluate((image: unknown) => (image as { readonly naturalWidth: number }).naturalWidth)

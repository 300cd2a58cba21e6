import type { Page } from 'playwright-core'

/** A control that can be hit, and its shorter side in pixels. */
interface Target {
  readonly says: string
  readonly size: number
}

/**
 * The controls of a page that are smaller than so many pixels in height or width. A choice is as large as its label;
 * links within running text are as large as their line, as WCAG 2.5.8 leaves them.
 */
export const findSmallTargets = (page: Page, least: number): Promise<readonly Target[]> =>
  page.evaluate<readonly Target[]>(`(${measure})(${least - 0.1})`)

/** Runs in the page. */
const measure = `(least) => {
  const controls = document.querySelectorAll('button, select, textarea, summary, input, a[href], [role=button]')
  const isShown = (box) => box.width > 1 && box.height > 1
  return [...controls].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.type === 'hidden') return []
    if (control.matches('a') && getComputedStyle(control).display === 'inline') return []
    if (control.closest('.hidden, .skip')) return []
    const isChoice = control.matches('input[type=radio], input[type=checkbox]')
    const box = ((isChoice && control.closest('label')) || control).getBoundingClientRect()
    const size = Math.min(box.width, box.height)
    if (!isShown(box) || size >= least) return []
    const says = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)
    return [{ says: control.localName + ' ' + (says || control.id), size }]
  })
}`

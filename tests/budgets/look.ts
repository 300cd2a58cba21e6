import type { Page } from 'playwright-core'
import { findAxeViolations } from '../browser/axe.ts'
import { sidewaysOf } from '../browser/seen.ts'
import { addressOf, type Place } from './places.ts'
import { findNotDrawn } from './settle.ts'
import { findSmallTargets } from './targets.ts'
import type { World } from './world.ts'

/** A browser window of somebody. */
export interface Tab {
  readonly page: Page
  settle(): Promise<void>
}

/** What was found wrong on a page, each with the state in which it was. */
export interface Seen {
  readonly axe: readonly string[]
  /** Pixels by which the page scrolls sideways at 320 px, at the worst. */
  readonly sideways: number
  readonly small: readonly string[]
  /** In how many states axe looked at it. */
  readonly states: number
}

type Finding = (page: Page) => Promise<readonly string[]>

const phone = { width: 360, height: 800 }
const office = { width: 1280, height: 800 }
const narrow = { width: 320, height: 800 }

/** Looks at a place in every state: as it comes, in the simple view, very large and at 320 px, in high contrast, with mistakes, in English. */
export async function look({ page, settle }: Tab, place: Place, isPublic: boolean, world: World): Promise<Seen> {
  const usual = isPublic ? phone : office
  const axe: string[] = []
  const small: string[] = []
  let sideways = 0
  let states = 0
  const judge = async (state: string, find: Finding = findAxeViolations) => {
    const found = await find(page)
    axe.push(...found.map((each) => `${state}: ${each}`))
    states++
  }
  const measure = async (state: string, least: number) => {
    if (!isPublic) return
    const found = await findSmallTargets(page, least)
    small.push(...found.map(({ says, size }) => `${state}: ${says}, ${size.toFixed(1)} of ${least} px`))
  }
  const open = async () => {
    await page.goto(world.town.url + addressOf(place, world))
    await settle()
  }

  await page.setViewportSize(usual)
  await open()
  await judge('as it comes', async () => {
    const notDrawn = await findNotDrawn(page)
    return [...(notDrawn ? [`is not drawn: ${notDrawn}`] : []), ...(await findAxeViolations(page))]
  })
  await measure('as it comes', 44)
  await wear(page, 'simple size-20')
  await measure('simple view', 60)
  await wear(page, 'contrast')
  await judge('high contrast')
  await page.setViewportSize(narrow)
  for (const size of ['', 'size-30']) {
    await wear(page, size)
    await judge(`320 px ${size}`)
    sideways = Math.max(sideways, await sidewaysOf(page))
  }
  await wear(page, '')
  await page.setViewportSize(usual)
  if (await makeMistakes({ page, settle }, place)) await judge('mistakes', findOnMistakes)
  await page.context().addCookies([{ name: 'lang', value: 'en', url: world.town.url }])
  await open()
  await judge('English')
  await page.context().clearCookies({ name: 'lang' })
  return { axe, sideways, small, states }
}

/** Draws the page so, as the care bar does. */
const wear = (page: Page, care: string): Promise<unknown> =>
  page.evaluate(`document.documentElement.className = ${JSON.stringify(care)}`)

/** Sends the page's form, or the one that was opened on it, with nothing in it; false where there is none that can be wrong. */
async function makeMistakes({ page, settle }: Tab, { mistake }: Place): Promise<boolean> {
  if (mistake === 'none') return false
  await mistake?.(page)
  const opened = page.locator('dialog[open] form')
  const form = (await opened.count()) > 0 ? opened : page.locator('main form')
  const send = form.locator('button[type=submit]:visible')
  if ((await send.count()) === 0 && !mistake) return false
  for (const box of await form.locator(boxes).all()) await box.fill('')
  await send.last().click()
  await settle()
  return true
}

const boxes = 'input:visible:enabled:not([type=radio], [type=checkbox], [type=file]), textarea:visible:enabled'

async function findOnMistakes(page: Page): Promise<readonly string[]> {
  const told = await page
    .locator('[role=alert], [aria-invalid=true]')
    .first()
    .waitFor({ timeout: 3000 })
    .then(
      () => true,
      () => false,
    )
  return told ? findAxeViolations(page) : ['nothing is said of what is wrong']
}

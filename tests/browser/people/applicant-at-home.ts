import type { Locator, Page } from 'playwright-core'
import { smallPdf, smallPng } from '../../small-files.ts'
import { fillIn } from './fill-in.ts'
import { newbornFamily } from './newborn-family.ts'

const password = '春江潮水连海平，海上明月'

/** Somebody at home, who does everything by the pages alone; each step begins where the one before has ended. */
export const applicantAtHome = (page: Page, home: string) => ({
  page,

  /** From the first page to the bundle's own. */
  async find(words: string, title: string) {
    await page.goto(home)
    await page.getByRole('searchbox').fill(words)
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  },

  /** Answers every question of the guidance in the same way, up to the notice. */
  async beGuided(answer: string, questions: number) {
    await page.getByRole('link', { name: '开始', exact: true }).click()
    for (let number = 1; number <= questions; number++) {
      await page.getByText(`第 ${number} 题，共 ${questions} 题`).waitFor()
      await page.getByRole('radio', { name: answer, exact: true }).check()
      await page.getByRole('button', { name: '继续' }).click()
    }
    await page.getByRole('link', { name: '查看一次告知' }).click()
    await page.getByRole('heading', { level: 1, name: /一次性告知$/ }).waitFor()
  },

  /** From the notice, by way of an account that there was not before, to the list of what is to be done. */
  async registerAndBegin(name: string, login: string) {
    await page.getByRole('button', { name: '开始办理' }).click()
    await page.getByRole('link', { name: '注册账号' }).click()
    await page.getByLabel('姓名').fill(name)
    await page.getByRole('textbox', { name: '账号', exact: true }).fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '注册并登录' }).click()
    await page.getByRole('heading', { name: '二、一张表' }).waitFor()
  },

  /** Every section of the form in the order in which it leads on, up to the papers. */
  async fillForm(family = newbornFamily) {
    await page.getByRole('link', { name: '继续' }).click()
    for (const _ of Object.keys(family)) {
      await page.waitForURL('**/form/*')
      const heading = page.getByRole('heading', { level: 1 })
      const section = await untilOneOf(heading, Object.keys(family))
      for (const [name, value] of Object.entries(family[section] ?? {})) await fillIn(page, name, value)
      await page.getByRole('button', { name: '继续' }).click()
      await heading.filter({ hasText: section }).waitFor({ state: 'detached' })
    }
    await page.waitForURL('**/materials')
  },

  /** Every paper that is asked for: the first as a document, the others as pictures. */
  async handIn(names: readonly string[]) {
    for (const [index, name] of names.entries()) await handInOne(page, name, index === 0 ? 'pdf' : 'png')
    await page.getByRole('button', { name: '继续' }).click()
    await page.waitForURL('**/check')
  },

  /** Checks, declares and submits; the number on the receipt. */
  async submit(items: number): Promise<string> {
    await page.getByRole('definition').filter({ hasText: '张小宝' }).first().waitFor()
    await page.getByRole('radio', { name: '到窗口领取' }).check()
    await page.getByRole('checkbox', { name: /我声明/ }).check()
    await page.getByRole('button', { name: `确认提交 ${items} 个事项` }).click()
    await page.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
    await page.getByText('您的申请已受理').waitFor()
    await page
      .getByRole('link', { name: /材料受理及接收凭证|受理通知书/ })
      .first()
      .waitFor()
    return (await page.locator('.number').textContent()) ?? ''
  },

  /** From the list of their own cases to the one thing that is to be done there. */
  async openMine(act: RegExp) {
    await page.goto(`${home}/my`)
    await page.getByRole('link', { name: act }).click()
  },

  /** Corrects exactly these fields; nothing else is asked. */
  async correct(fields: Readonly<Record<string, string>>) {
    await page.getByText(`只改下面这 ${Object.keys(fields).length} 处`).waitFor()
    for (const [name, value] of Object.entries(fields)) await fillIn(page, name, value)
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByRole('heading', { level: 1, name: '已提交' }).waitFor()
  },

  /** One tap. */
  async rate(grade: string) {
    await page.getByRole('button', { name: grade, exact: true }).click()
    await page.getByText(`您的评价：${grade}`).waitFor()
  },
})

/** By its button, as people pick files. */
async function handInOne(page: Page, name: string, kind: 'pdf' | 'png'): Promise<void> {
  const slot = page.getByRole('region', { name, exact: true })
  const chooser = page.waitForEvent('filechooser')
  await slot.getByRole('button', { name: /选择文件|换一个文件/ }).click()
  const buffer = kind === 'pdf' ? smallPdf() : smallPng(name)
  await (await chooser).setFiles({ name: `${name}.${kind}`, mimeType: 'application/octet-stream', buffer })
  await slot.getByText(`已上传：${name}.${kind}`).waitFor()
}

/** Waits until it says one of these, and which. */
async function untilOneOf(heading: Locator, texts: readonly string[]): Promise<string> {
  await heading.filter({ hasText: new RegExp(`^(${texts.join('|')})$`) }).waitFor()
  return (await heading.textContent()) ?? ''
}

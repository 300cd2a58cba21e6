import { afterAll, expect, test } from 'vitest'
import { smallPng } from '../small-files.ts'
import { beginDraft, consent, form, readDraft } from './newborn-draft.ts'
import { applicant, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())

test('a file is sent, shown, taken out again; one that is none is refused in words and can be replaced', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/materials`)
  const slot = page.getByRole('region', { name: '父母双方居民身份证' })
  const send = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await slot.getByRole('button', { name: /选择文件|换一个文件/ }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  }
  await send('证件.exe', Buffer.from('MZ no picture'))
  await slot.getByText('证件.exe 没有传上去').waitFor()
  await slot.getByText('可接收 PDF、JPEG、PNG、OFD').waitFor()
  await send('证件.png', smallPng())
  await slot.getByText('已上传：证件.png').waitFor()
  expect((await readDraft(town, id)).materials).toHaveProperty('parents-id-cards')
  await slot.getByRole('button', { name: /^删除/ }).click()
  await expect.poll(async () => (await readDraft(town, id)).materials).toEqual({})
  town.hold()
})

test('a file that could not be sent is tried again by a button', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant, { forgiving: true })
  await page.goto(`${town.url}/a/${id}/materials`)
  const slot = page.getByRole('region', { name: '父母双方居民身份证' })
  await slot.waitFor()
  await page.context().setOffline(true)
  await slot
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '证件.png', mimeType: 'image/png', buffer: smallPng() })
  await slot.getByText('网络不通。恢复后请点“重试”。').waitFor()
  await page.context().setOffline(false)
  await slot.getByRole('button', { name: '重试' }).click()
  await slot.getByText('已上传：证件.png').waitFor()
  town.hold()
})

test('a photo that is too large is made smaller before it is sent', async () => {
  const id = await beginDraft(town)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/materials`)
  const slot = page.getByRole('region', { name: '父母双方居民身份证' })
  await slot.waitFor()
  const photo = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(2400, 1800)
    canvas.getContext('2d').fillRect(10, 10, 2000, 1000)
    const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
    return btoa(String.fromCharCode(...new Uint8Array(bytes)))
  })()`)
  await slot
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.from(photo, 'base64') })
  await slot.getByText('已上传：照片.jpg').waitFor()
  const size = await page.evaluate<number[]>(
    `(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])(document.querySelector('.slot img'))`,
  )
  expect(size).toEqual([2000, 1500])
  town.hold()
})

test('what may follow later is promised with a name under it, and the application goes on without it', async () => {
  const id = await beginDraft(town, {}, { insure: 'no', card: 'yes', reimburse: 'no' })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/materials`)
  await page.getByRole('region', { name: '父母双方居民身份证' }).getByLabel('到窗口出示原件').check()
  await page
    .getByRole('region', { name: '持卡人白底免冠证件照片' })
    .getByLabel(/先办理、后补交/)
    .check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('alert').getByRole('link', { name: '承诺人署名：必填，请补充。' }).click()
  await page.keyboard.type('李梅')
  await page.getByRole('button', { name: '继续' }).click()
  await page.waitForURL('**/form/*')
  await expect.poll(() => readDraft(town, id)).toMatchObject({ signed: '李梅', gaps: ['card-photo'] })
  town.hold()
})

test('whoever acts for another gives their data and the signed letter, and the check says that it is free', async () => {
  const id = await beginDraft(town, { ...form, ...consent })
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${id}/agent`)
  await page.getByRole('radio', { name: '受他人委托' }).check()
  await page.getByLabel('受托人姓名').fill('王五')
  await page.getByLabel('受托人公民身份号码').fill('410402199001010019')
  await page.getByLabel('受托人手机号码').fill('13900000003')
  await page.getByRole('radio', { name: '同事' }).check()
  await page.getByLabel('委托人姓名').fill('李梅')
  await page.getByLabel('年').fill('2026')
  await page.getByLabel('月').fill('12')
  await page.getByLabel('日', { exact: true }).fill('31')
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('alert').getByRole('link', { name: '还没有上传，请上传委托人签名的授权委托书。' }).waitFor()
  const slot = page.getByRole('region', { name: '授权委托书' })
  await slot
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '委托书.png', mimeType: 'image/png', buffer: smallPng() })
  await slot.getByText('已上传：委托书.png').waitFor()
  await page.getByRole('button', { name: '继续' }).click()
  await page.waitForURL('**/materials')
  await page.goto(`${town.url}/a/${id}/check`)
  await page.getByText('王五 受 李梅 委托代办，免费').waitFor()
  town.hold()
})

test('告知承诺 shows what is promised before anybody chooses it, and spares the papers that it stands in for', async () => {
  const answers = { chain: 'yes', sign: 'no', fire: 'yes', tobacco: 'no' }
  const body = { bundle: 'catering', answers }
  const { application } = await town.as(applicant)<{ application: string }>('POST', '/api/applications', body)
  const page = await town.visit(applicant)
  await page.goto(`${town.url}/a/${application}/materials`)
  const lead = page.getByText(/共需 \d+ 份材料/)
  await lead.waitFor()
  const count = async () => Number(/\d+/.exec((await lead.textContent()) ?? '')?.[0])
  const before = await count()
  const choice = page.getByRole('checkbox', { name: '我已知晓以上内容，愿意作出承诺' }).first()
  expect(await choice.isChecked()).toBe(false)
  await choice.check()
  await expect.poll(count).toBeLessThan(before)
  await page.getByLabel('承诺人署名').waitFor()
  town.hold()
})

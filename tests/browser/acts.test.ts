import { afterAll, afterEach, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { act, openAs } from './acting.ts'
import { fileNewborns, fileWalk, healthOfficer } from './office-town.ts'
import { officerOf, openPagesTown } from './town.ts'

const town = await openPagesTown()
afterAll(() => town.close())
// Each page holds a stream, and nobody may hold many.
afterEach(() => Promise.all(town.browser.contexts().map((context) => context.close())))
const [newborn = '', other = ''] = await fileNewborns(town, ['李梅', '王芳'])

const open = (who: Principal, path: string) => openAs(town, who, path)

test('a task that is passed on by name is the holder’s, and the others see whose it is', async () => {
  const page = await open(healthOfficer, `/o/${newborn}.birth-registration`)
  await act(page, '转办', async (dialog) => {
    await dialog.getByLabel('接收人').fill('colleague')
    await dialog.getByLabel('理由').fill('出差')
  })
  await page.getByText('已转办：李* 生育登记。').waitFor()
  await page.goto(`${town.url}/o/${newborn}.birth-registration`)
  await page.getByText('本任务已转办给 colleague。').waitFor()
  expect(await page.getByRole('button', { name: '准予', exact: true }).count()).toBe(0)
  const theirs = await open({ ...healthOfficer, id: 'colleague' }, `/o/${newborn}.birth-registration`)
  await theirs.getByRole('button', { name: '准予', exact: true }).waitFor()
  town.hold()
})

test('colleagues who have an account are found by their names', async () => {
  const administrator = town.as({ role: 'administrator', id: 'admin' })
  const invitation = { role: 'officer', name: '周敏', department: 'health-commission' }
  await administrator('POST', '/api/accounts/invitations', invitation)
  await administrator('POST', '/api/accounts/invitations', {
    ...invitation,
    name: '钱进',
    department: 'public-security',
  })
  const { accounts } = await administrator<{ accounts: { name: string; person: string }[] }>('GET', '/api/accounts')
  const person = accounts.find(({ name }) => name === '周敏')?.person ?? ''
  const page = await open(healthOfficer, `/o/${other}.birth-certificate`)
  await act(page, '转办', async (dialog) => {
    const options = dialog.locator('datalist option')
    await expect.poll(() => options.allTextContents()).toEqual(['周敏 经办人 卫生健康委员会', '钱进 经办人 公安局'])
    await dialog.getByLabel('接收人').fill(person)
    await dialog.getByText('周敏 卫生健康委员会', { exact: true }).waitFor()
    await dialog.getByLabel('理由').fill('出差')
  })
  await page.goto(`${town.url}/o/${other}.birth-certificate`)
  await page.getByText('本任务已转办给 周敏。').waitFor()
  town.hold()
})

test('another department is asked, answers on its own page, and the answer stands on the task', async () => {
  const page = await open(healthOfficer, `/o/${newborn}.birth-certificate`)
  await act(page, '函询其他部门', async (dialog) => {
    await dialog.getByLabel('函询部门').selectOption({ label: '公安局' })
    await dialog.getByLabel('请对方核实什么').fill('父亲身份信息是否一致')
    await dialog.getByLabel('父亲公民身份号码').check()
  })
  await page.getByRole('region', { name: '函询' }).getByText('父亲身份信息是否一致').waitFor()
  const police = await open(officerOf('public-security'), '/o/letters')
  await police.getByRole('link', { name: '卫生健康委员会 询问：出生医学证明（首次签发）' }).click()
  await police.getByText('410402199001010019').waitFor()
  expect(await police.getByText('李梅').count()).toBe(0)
  await act(police, '答复', async (dialog) => {
    await dialog.getByLabel('属实', { exact: true }).check()
    await dialog.getByLabel('说明').fill('一致')
  })
  await police.getByText('属实：一致').waitFor()
  await page.reload()
  await page.getByText('属实：一致').waitFor()
  town.hold()
})

test('a decision waits for the opinion of whoever was asked by name', async () => {
  const page = await open(healthOfficer, `/o/${other}.birth-registration`)
  await act(page, '会审', (dialog) => dialog.getByLabel('会审人').fill('expert'))
  await page.getByText('expert：等待意见').waitFor()
  await page.getByLabel('我已核对本事项的信息和材料，符合条件').check()
  const expert = await open({ ...healthOfficer, id: 'expert' }, `/o/${other}.birth-registration`)
  await act(expert, '会审意见', async (dialog) => {
    await dialog.getByLabel('同意', { exact: true }).check()
    await dialog.getByLabel('说明').fill('没有意见')
  })
  await expert.getByText('expert：同意 没有意见').waitFor()
  town.hold()
})

test('a special step is begun, told in writing and ended with its record and signatures', async () => {
  const application = await fileWalk(town, 'disability', 'granted')
  const page = await open(officerOf('disabled-federation'), `/o/${application}.disability-certificate`)
  await act(page, '启动特殊环节', async (dialog) => {
    await dialog.getByLabel('环节', { exact: true }).selectOption({ label: '鉴定' })
    await dialog.getByLabel('理由').fill('需要评定残疾等级')
  })
  const steps = page.getByRole('region', { name: '特殊环节' })
  await steps.getByRole('heading', { name: '鉴定' }).waitFor()
  await act(page, '书面告知', async (dialog) => {
    await dialog.getByLabel('天数').fill('8')
    await dialog.getByLabel('说明').fill('安排上门评定')
  })
  await steps.getByText('期间依法不计入办理时限').waitFor()
  await act(page, '结束环节', async (dialog) => {
    await dialog.getByLabel('通过', { exact: true }).check()
    await dialog.getByLabel('记录').fill('肢体残疾二级')
    const signers = dialog.getByLabel('签名人员编号')
    expect(await signers.inputValue()).toBe('officer-disabled-federation')
    await signers.fill('officer-disabled-federation，doctor-2')
  })
  await steps.getByText(/已通过。肢体残疾二级/).waitFor()
  town.hold()
})

test('a department checks the form of its own item before acceptance, and what it finds goes out in one notice', async () => {
  const application = await fileWalk(town, 'retirement', 'granted')
  const { items } = await town.as({ role: 'applicant', id: 'zhang' })<{
    items: { id: string; departmentId: string; status: string }[]
  }>('GET', `/api/applications/${application}`)
  const [item] = items.filter(({ status }) => status === 'waiting')
  const page = await open(officerOf(item?.departmentId ?? ''), `/o/${application}.${item?.id}`)
  await page.getByText('待形式审查').waitFor()
  await page.getByRole('button', { name: '需要补正', exact: true }).waitFor()
  await act(page, '形式审查通过')
  await page.getByText(/^形式审查通过：/).waitFor()
  town.hold()
})

test('a head delegates powers of the department and takes them back', async () => {
  const head: Principal = { role: 'head', id: 'head-health', department: 'health-commission' }
  const page = await open(head, '/o')
  await page.getByRole('navigation', { name: '部门工作' }).getByRole('link', { name: '授权' }).click()
  await act(page, '授权', async (dialog) => {
    await dialog.getByLabel('授权给').selectOption({ label: '首席事务代表' })
    await dialog.getByLabel('接收人').fill('chief-1')
    await dialog.getByLabel('决定').check()
    await dialog.getByLabel('截止日期').fill('2027-12-31')
  })
  const line = page.getByRole('listitem').filter({ hasText: 'chief-1' })
  await line.getByText('全部事项 至 2027年12月31日').waitFor()
  await act(page, '收回')
  await line.getByText('已结束').waitFor()
  town.hold()
})

test('only lists that a role is granted are offered, and each says when there is nothing in it', async () => {
  const page = await open(healthOfficer, '/o/slips')
  const rooms = page.getByRole('navigation', { name: '部门工作' })
  await page.getByText('没有等待签收的纸质材料。').waitFor()
  expect(await rooms.getByRole('link').allTextContents()).toEqual(['待办', '函询', '材料交接', '督办牌'])
  await rooms.getByRole('link', { name: '督办牌' }).click()
  await page.getByText('没有未了结的督办牌。').waitFor()
  town.hold()
})

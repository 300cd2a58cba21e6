import { afterAll, expect, test } from 'vitest'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { findBreak } from '../../lib/application/chain.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { freshFolder, removeFolder } from '../hostile/running.ts'
import { openBrowser, people } from './open-browser.ts'
import { applicantAtHome } from './people/applicant-at-home.ts'
import { clerkAtWindow } from './people/clerk-at-window.ts'
import { newbornPapers } from './people/newborn-family.ts'
import { officerAtWork } from './people/officer-at-work.ts'
import { startPacked } from './started.ts'

const data = freshFolder()
const [server, browser] = await Promise.all([startPacked(data), openBrowser()])
afterAll(async () => {
  await browser.close()
  server.clear()
  removeFolder(data)
})

const birth = '出生医学证明（首次签发）'
const household = '出生登记（户口）'
/** What the numbers of the certificates begin with. */
const certificates = ['SYDJ', 'CSYX', 'YFJZ', 'HKY', 'JMYB', 'SBK', 'SYZF']

/** What pages reported that should not be. */
const wrong: string[] = []

/** A browser of somebody’s own. */
async function openPage() {
  const page = await (await browser.newContext(people)).newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error}`))
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) wrong.push(`asked ${request.url()}`)
  })
  return page
}

/** Where everybody was when it failed. */
async function tellPages() {
  console.error(wrong, server.errors())
  for (const page of browser.contexts().flatMap((context) => context.pages()))
    console.error(page.url(), await page.locator('body').innerText())
}

async function officerOf(department: string) {
  const officer = officerAtWork(await openPage(), server.url)
  await officer.enterDemo(department)
  return officer
}

/** The police let nobody in by the demo: their officer has an account, by a first link. */
async function policeOfficer() {
  const officer = officerAtWork(await openPage(), server.url)
  const who = ['--role', 'officer', '--department', 'public-security', '--hall', '--name', '王警官']
  const said = await server.command('invite', ...who)
  await officer.enterByLink(/http\S+\/first\/\S+/.exec(said)?.[0] ?? '', 'wang-jingguan', '海上生明月，天涯共此时')
  return officer
}

test('a birth from an empty data folder to rated results, through the pages alone: applicant, eight items, window, applicant', {
  timeout: 180_000,
}, async ({ onTestFailed }) => {
  onTestFailed(tellPages)
  const family = applicantAtHome(await openPage(), server.url)
  await family.find('出生', '新生儿出生一件事')
  await family.beGuided('是', 3)
  await family.page.getByRole('heading', { name: `交 ${newbornPapers.length} 份材料` }).waitFor()
  await family.registerAndBegin('李梅', 'limei')
  await family.fillForm()
  await family.handIn(newbornPapers)
  const number = await family.submit(8)

  const police = await policeOfficer()
  await police.open(household)
  await police.askCorrection('新生儿姓名', '姓名用字请再确认')

  const health = await officerOf('卫生健康委员会')
  await health.open(birth)
  await health.grant({ 新生儿出生医学证明编号: 'Y410000001' })
  await health.handOver()
  expect(await health.workThrough()).toEqual(['生育登记'])
  for (const [department, items] of [
    ['疾病预防控制局', ['预防接种证办理']],
    ['医疗保障局', ['城乡居民医保参保登记', '生育医疗费用报销']],
    ['人力资源和社会保障局', ['社会保障卡申领']],
  ] as const) {
    const officer = await officerOf(department)
    expect((await officer.workThrough()).toSorted()).toEqual(items)
    await officer.page.context().close()
  }

  await family.openMine(/^去补正.*新生儿出生一件事/)
  await family.page.getByText('姓名用字请再确认').waitFor()
  await family.correct({ 新生儿姓名: '张晓宝' })

  await police.open(household)
  await police.page.getByText('张晓宝').waitFor()
  await police.grant({ 新生儿公民身份号码: '410403202610080021', 新生儿户籍地址: '平顶山市卫东区光明路 8 号' })
  await police.handOver()

  const clerk = clerkAtWindow(await openPage(), server.url)
  await clerk.enterDemo()
  await clerk.openResults(number)
  await clerk.takeOver([birth, household])
  await clerk.handOut('李梅', 8)

  await family.openMine(/^评价.*新生儿出生一件事/)
  await family.rate('非常满意')
  await family.page.goto(`${server.url}/t/${number}/result`)
  for (const prefix of certificates) await family.page.getByText(new RegExp(`^${prefix}-\\d{4}-`)).waitFor()
  const told = await family.page.request.get(`${server.url}/api/applications/${number}`)
  expect(await told.json()).toMatchObject({ status: 'delivered', rating: { grade: 5 } })

  await server.stop()
  expect([server.errors(), wrong]).toEqual(['', []])
  expect(await readRecord(number)).toEqual({ last: 'rated', broken: undefined })
})

/** The last entry of the record, and where its chain is broken. */
async function readRecord(number: string) {
  const product = openProduct({ folder: data, clock: { now: Date.now }, report: (bug) => wrong.push(String(bug)) })
  const rows = (await product.ports.table.query(entriesOf(number))) as readonly EntryRow[]
  product.close()
  return { last: rows.at(-1)?.entry.kind, broken: findBreak(rows) }
}

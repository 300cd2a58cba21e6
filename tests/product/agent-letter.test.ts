import { expect, test } from 'vitest'
import { smallPdf } from '../small-files.ts'
import { accept, acceptanceTown, defect, empower, wholeForm } from './acceptance-town.ts'
import { agent, at, draft, look, papers, put, says } from './agent-town.ts'
import { applicant, clerk, openTown } from './people.ts'
import { withPhoto } from './sample-bundle.ts'

test('the letter to be printed is filled in from the draft, escapes what was typed and leaves blanks for the rest', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town, { ...papers, agent: { ...agent, name: '<b>王</b>', phone: undefined } })
  const { body, gives } = await town.ask(applicant, 'GET', `/api/applications/${application}/authority`)
  expect(gives).toBe('html')
  const page = String(body)
  for (const text of [
    '授权委托书',
    '张三丰',
    agent.id_no,
    '子女',
    '样例一件事',
    '事项a、事项b、事项c',
    '2026年12月31日',
    '免费',
  ])
    expect(page).toContain(text)
  expect(page).toContain('&lt;b&gt;王')
  expect(page).not.toContain('<b>')
  expect(page).toMatch(/受托人联系电话<\/dt><dd>＿+</)
  const bare = await draft(town, { ...papers, agent: undefined })
  expect((await town.ask(applicant, 'GET', at(bare, '/authority'))).status).toBe(200)
})

test('at the window the letter may be shown on paper; acceptance shows who acts, and a letter that is not in form is noticed', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const whole = { bundle: 'acceptance', form: wholeForm, way: 'window', agent }
  const begun = await town.ask(clerk, 'POST', '/api/intakes', {
    ...whole,
    materials: ['photo', 'plan', 'agent-authority'],
  })
  const { application } = begun.body as { application: string }
  expect((await town.ask(clerk, 'POST', `/api/intakes/${application}/submission`)).status).toBe(201)
  expect(await look(town, application, clerk)).toMatchObject({
    agent: { consent: 'shown', says },
    history: [{ what: 'submitted', says }],
  })
  const acceptance = (id: string) => town.ask(clerk, 'GET', `/api/acceptances/${id}`)
  expect((await acceptance(application)).body).toMatchObject({ agent: { name: '王代办', consent: 'shown' } })

  const online = await draft(town, whole)
  for (const material of ['photo', 'plan', 'agent-authority']) await put(town, online, material)
  expect((await town.ask(applicant, 'POST', at(online, '/submission'))).status).toBe(201)
  const { items } = (await acceptance(online)).body as { items: { materials: { name: string }[] }[] }
  for (const { materials } of items) expect(materials.map(({ name }) => name)).toContain('授权委托书')
  const letter = `/api/acceptances/${online}/materials/agent-authority/file`
  expect((await town.ask(clerk, 'GET', letter)).status).toBe(200)
  expect(await accept(town, online, defect('materials.agent-authority'))).toMatchObject({
    body: { status: 'correcting' },
  })
  town.pass(1000)
  expect((await put(town, online, 'agent-authority', applicant, smallPdf())).status).toBe(200)
  expect((await town.ask(applicant, 'POST', at(online, '/notice'), {})).status).toBe(200)
})

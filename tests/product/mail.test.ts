import { expect, test } from 'vitest'
import { issuingBundle } from './issuing-town.ts'
import { applicant, clerk, decide, officerOf, openTown } from './people.ts'

const mail = { name: '张三', phone: '13800000000', address: '平顶山市新华区中兴路1号' }

test('whoever chose that results come by mail says where once, and only the window and they themselves read it', async () => {
  const town = await openTown(issuingBundle('together', []))
  const body = { bundle: 'sample', form: { 'applicant.name': '张三' }, way: 'mail', mail }
  const saved = await town.ask(applicant, 'POST', '/api/applications', body)
  const { application } = saved.body as { application: string }
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  for (const item of ['a', 'b', 'c']) {
    const task = await town.ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}`)
    expect(JSON.stringify(task.body)).not.toContain(mail.address)
    await decide(town, application, item)
  }
  expect((await town.ask(applicant, 'GET', `/api/applications/${application}`)).body).toMatchObject({ mail })
  expect((await town.ask(clerk, 'GET', `/api/deliveries/${application}`)).body).toMatchObject({ way: 'mail', mail })
})

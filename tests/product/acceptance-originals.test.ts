import { expect, test } from 'vitest'
import { findDay, startOf } from '../../lib/rules/calendar/day.ts'
import { acceptanceTown, answerNotice, check, defect, empower, filed, lookAt } from './acceptance-town.ts'
import { goTo } from './law.ts'
import { clerk } from './people.ts'

const at = (day: string, hour = 0) => startOf(findDay(day) ?? 0) + hour * 3_600_000

for (const promiseStarts of ['receipt', 'verification'] as const)
  test(`ONL-02 originals are seen after pre-acceptance; both dates are kept and the promise runs from the ${promiseStarts} where the region says so`, async () => {
    const town = await acceptanceTown({ by: 'departments', originals: true }, { promiseStarts })
    const application = await filed(town, ['photo', 'plan'])
    for (const item of ['a', 'b', 'c']) await check(town, application, item)
    const pre = await lookAt(town, application)
    expect(pre.status).toBe('verifying')
    expect(pre.acceptance.preAcceptedAt).toBe(at('2026-11-02', 9))
    await goTo(town, '2026-11-12')
    const place = `/api/acceptances/${application}`
    const list = await town.ask(clerk, 'GET', '/api/acceptances')
    expect(list.body).toMatchObject({ acceptances: [{ application }] })
    await empower(town)
    expect((await town.ask(clerk, 'GET', place)).body).toMatchObject({ originals: ['photo', 'plan'] })
    const seen = { came: 'mail', identityChecked: true }
    expect(await town.ask(clerk, 'POST', `${place}/verification`, seen)).toMatchObject({
      status: 422,
      body: { rule: { id: 'ACC-02.originals' } },
    })
    const done = await town.ask(clerk, 'POST', `${place}/verification`, { ...seen, originalsMatch: true })
    expect(done.status).toBe(200)
    const { status, acceptance } = await lookAt(town, application)
    expect(status).toBe('in-progress')
    expect(acceptance).toMatchObject({ receivedAt: at('2026-11-02', 9), verifiedAt: at('2026-11-12', 9) })
    const from = promiseStarts === 'receipt' ? acceptance.receivedAt : acceptance.verifiedAt
    expect(acceptance.accepted).toMatchObject({ from, how: 'departments' })
    expect((await town.ask(clerk, 'GET', '/api/acceptances')).body).toMatchObject({ acceptances: [] })
  })

test('ONL-02 what only the original shows is told once, and what the screen had shown is not', async () => {
  const town = await acceptanceTown({ by: 'departments', originals: true })
  const application = await filed(town, ['plan'])
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  await empower(town)
  const verify = (body: unknown) => town.ask(clerk, 'POST', `/api/acceptances/${application}/verification`, body)
  expect(await verify(defect('materials.photo'))).toMatchObject({ status: 409, body: { rule: { id: 'ACC-06' } } })
  expect((await verify(defect('materials.plan', '平面图与原件不符'))).status).toBe(200)
  expect(await answerNotice(town, application, { materials: ['plan'] })).toMatchObject({ status: 200 })
  await check(town, application, 'b')
  expect((await lookAt(town, application)).status).toBe('verifying')
  expect((await verify({ identityChecked: true, originalsMatch: true })).status).toBe(200)
  expect((await lookAt(town, application)).status).toBe('in-progress')
})

test('originals that nobody brings or mails end the filing when the time for an answer is over', async () => {
  const town = await acceptanceTown({ by: 'departments', originals: true })
  const application = await filed(town, ['plan'])
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  expect((await lookAt(town, application)).acceptance.answer).toMatchObject({ last: '2026-12-02' })
  await goTo(town, '2026-12-03', 0)
  expect((await lookAt(town, application)).status).toBe('lapsed')
})

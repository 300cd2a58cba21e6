import { expect, test } from 'vitest'
import { smallPng } from '../small-files.ts'
import { acceptanceTown, defect, empower, wholeForm } from './acceptance-town.ts'
import { papersBundle } from './papers.ts'
import { applicant, clerk, decide, openTown, stranger, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'
import { at, listed, working } from './step-town.ts'

const place = (application: string, rest = '') => `/api/applications/${application}${rest}`

/** Begun online by the applicant, taken over at the window with their consent and filed there. */
async function takenOver({ ask }: Town, papers: object): Promise<string> {
  const body = { bundle: 'sample', form: { 'applicant.name': '张三' }, way: 'window', ...papers }
  const { application } = (await ask(applicant, 'POST', '/api/applications', body)).body as { application: string }
  for (const [path, sent] of [
    ['takeover', { consent: true }],
    ['submission', undefined],
  ] as const) {
    const reply = await ask(clerk, 'POST', `/api/intakes/${application}/${path}`, sent)
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body))
  }
  return application
}

/** As the clerk asks, and somebody who has nothing to do with it. */
const asks = (town: Town) => async (method: string, path: string, body?: unknown) => {
  expect((await town.ask(stranger, method, path, body)).status, path).toBe(404)
  return town.ask(clerk, method, path, body)
}

test('ONL-03 of a case taken over from an account the clerk sees the clock, and withdraws it', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: {} }))
  const application = await takenOver(town, {})
  const act = asks(town)
  expect((await act('GET', place(application, '/clock'))).body).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }] })
  const withdrawn = await act('POST', place(application, '/withdrawal'), {})
  expect(withdrawn).toMatchObject({ status: 200, body: { items: expect.arrayContaining(['a', 'b']), whole: true } })
})

test('ONL-03 of a case taken over the clerk answers the notice and a correction, with the files that they name', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const whole = { bundle: 'acceptance', form: wholeForm, materials: ['photo', 'plan'] }
  const application = await takenOver(town, whole)
  const act = asks(town)
  const accept = (body: object) => town.ask(clerk, 'POST', `/api/acceptances/${application}`, body)
  expect((await accept(defect('materials.photo'))).body).toMatchObject({ status: 'correcting' })
  const file = place(application, '/materials/photo/file')
  expect((await act('PUT', `${file}?name=photo.png`, smallPng())).status).toBe(200)
  expect(await act('POST', place(application, '/notice'), {})).toMatchObject({ status: 200 })
  expect((await accept({ identityChecked: true, originalsMatch: true })).body).toMatchObject({ status: 'in-progress' })
  const asked = { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] }
  expect((await decide(town, application, 'c', asked)).status).toBe(200)
  const form = { 'applicant.name': '张山' }
  expect(await act('POST', place(application, '/corrections/c'), { form })).toMatchObject({ status: 200 })
})

test('ONL-03 of a case taken over the clerk asks for the hearing that was offered', async () => {
  const town = await openTown(papersBundle({ a: { steps: [listed('hearing', { limit: working(45) })] } }))
  const application = await takenOver(town, {})
  const { begin, notice } = at(town, application, 'a')
  await begin('hearing')
  await notice('s1', 20)
  const asked = await asks(town)('POST', place(application, '/steps/s1/hearing'), {})
  expect(asked).toMatchObject({ status: 200, body: { status: 'asked' } })
})

test('ONL-03 of a case taken over the clerk asks for people to look at what was decided by rule', async () => {
  const decides = [{ when: 'form.applicant.name == "张三"', says: '申请人姓名与登记一致' }]
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides }, b: {} }))
  const application = await takenOver(town, {})
  const path = place(application, '/items/a/people')
  expect((await asks(town)('POST', path, { reason: '想知道为什么' })).status).toBe(200)
})

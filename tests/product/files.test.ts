import { expect, test } from 'vitest'
import type { GivenFile } from '../../lib/desk/route.ts'
import { type PapersRow, papersKey } from '../../lib/desk/rows/application.ts'
import { smallJpeg, smallPdf, smallPng } from '../small-files.ts'
import { acceptanceTown, filed as filedForWindow } from './acceptance-town.ts'
import { applicant, clerk, officerOf, openTown, stranger, supervisor, type Town } from './people.ts'
import { withPhoto } from './sample-bundle.ts'

const papers = { bundle: 'photos', form: { 'applicant.name': '张三' }, way: 'window' }

async function draft({ ask }: Town, who = applicant): Promise<string> {
  return ((await ask(who, 'POST', '/api/applications', papers)).body as { application: string }).application
}

const place = (application: string, material = 'photo') => `/api/applications/${application}/materials/${material}`
const put = ({ ask }: Town, application: string, bytes: unknown, name = '照片', who = applicant, key?: string) =>
  ask(who, 'PUT', `${place(application)}/file?name=${encodeURIComponent(name)}`, bytes, key)

test('a file is handed in as bytes and given back byte for byte, with the type and extension of what it is', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  for (const [bytes, name, type] of [
    [smallPng(), '照片.png', 'image/png'],
    [smallJpeg(), '照片.jpg', 'image/jpeg'],
    [smallPdf(), '照片.pdf', 'application/pdf'],
  ] as const) {
    expect(await put(town, application, bytes)).toMatchObject({ status: 200, body: { bytes: bytes.length } })
    const { status, body, gives } = await town.ask(applicant, 'GET', `${place(application)}/file`)
    expect({ status, gives }).toEqual({ status: 200, gives: 'file' })
    const given = body as GivenFile
    expect({ ...given, bytes: Buffer.from(given.bytes) }).toEqual({ name, type, bytes })
  }
})

test('what is no whole PDF, JPEG, PNG or OFD is refused at the material, with what to do about it', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  for (const bytes of [new Uint8Array(), Buffer.from('<html>'), smallPng().subarray(0, 40)]) {
    expect(await put(town, application, bytes)).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'material', wrong: 'file-kind', says: expect.stringContaining('JPEG') }] },
    })
    const json = { name: 'a.png', content: Buffer.from(bytes).toString('base64') }
    expect((await town.ask(applicant, 'PUT', place(application), json)).status).toBe(422)
  }
  expect((await town.ask(applicant, 'GET', `${place(application)}/file`)).status).toBe(404)
})

test('a file is seen by its owner, by officers whose item asks for it, and by the supervisor; by nobody else', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  await put(town, application, smallPng())
  expect((await put(town, application, smallPng('x'), 'x', stranger)).status).toBe(404)
  const mine = `${place(application)}/file`
  const seen = async (who: Parameters<Town['ask']>[0], path: string) => (await town.ask(who, 'GET', path)).status
  expect([await seen(applicant, mine), await seen(stranger, mine), await seen(clerk, mine)]).toEqual([200, 404, 404])
  expect(await seen(officerOf('a'), mine)).toBe(403)
  const task = (item: string) => `/api/tasks/${application}.${item}/materials/photo/file`
  expect(await seen(officerOf('a'), task('a'))).toBe(404)
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  expect(await seen(officerOf('a'), task('a'))).toBe(200)
  expect(await seen(officerOf('b'), task('a'))).toBe(404)
  expect(await seen(officerOf('b'), task('b'))).toBe(404)
  expect(await seen(supervisor, mine)).toBe(200)
  expect(await seen(clerk, `/api/acceptances/${application}/materials/photo/file`)).toBe(404)
})

test('the window sees the files of what it is to accept, while it is', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  const application = await filedForWindow(town)
  const file = (material: string) =>
    town.ask(clerk, 'GET', `/api/acceptances/${application}/materials/${material}/file`)
  expect((await file('photo')).status).toBe(200)
  expect((await file('agent-authority')).status).toBe(404)
  expect((await file('none')).status).toBe(404)
  await town.ask(applicant, 'POST', `/api/applications/${application}/withdrawal`, {})
  expect((await file('photo')).status).toBe(404)
})

test('what was handed in can be taken out of a draft again, and not out of what was filed', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  const remove = (who = applicant) => town.ask(who, 'POST', `${place(application)}/removal`)
  expect((await remove()).status).toBe(404)
  await put(town, application, smallPng())
  expect((await remove(stranger)).status).toBe(404)
  expect(await remove()).toMatchObject({ status: 200, body: { material: 'photo', revision: 3 } })
  const seen = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect(seen.body).toMatchObject({ materials: {} })
  await put(town, application, smallPng())
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  expect((await remove()).status).toBe(409)
})

test('an upload that is repeated under its request id is done once', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  const replies = [1, 2].map(() => put(town, application, smallPng(), '照片', applicant, 'once'))
  expect((await Promise.all(replies)).map(({ body }) => body)).toEqual([
    { application, material: 'photo', bytes: smallPng().length, revision: 2 },
    { application, material: 'photo', bytes: smallPng().length, revision: 2 },
  ])
  expect((await put(town, application, smallPng('other'), '照片', applicant, 'once')).status).toBe(409)
})

test('an application takes a hundred files, and 60 MB, and then says so', async () => {
  const bundle = withPhoto()
  const ids = Array.from({ length: 101 }, (_, n) => `m${n}`)
  const materials = Object.fromEntries(ids.map((id) => [id, { id, name: id }]))
  const town = await openTown({ ...bundle, catalogue: { ...bundle.catalogue, materials } })
  const handIn = (application: string, material: string, bytes: Uint8Array) =>
    town.ask(applicant, 'PUT', `${place(application, material)}/file?name=a`, bytes)
  const many = await draft(town)
  for (const id of ids.slice(0, 100)) expect((await handIn(many, id, smallPng())).status).toBe(200)
  const full = { status: 422, body: { problems: [{ at: 'material', wrong: 'too-many-files' }] } }
  expect(await handIn(many, 'm100', smallPng())).toMatchObject(full)
  expect((await handIn(many, 'm0', smallPng('instead'))).status).toBe(200)
  const large = await draft(town)
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4 * 1024 * 1024 - 15), Buffer.from('%%EOF\n')])
  expect(bytes.length).toBe(4 * 1024 * 1024)
  for (const id of ids.slice(0, 15)) expect((await handIn(large, id, bytes)).status).toBe(200)
  expect(await handIn(large, 'm15', smallPng())).toMatchObject(full)
})

test('files that are replaced again and again use the application’s store up at 180 MB, and a way out is told', async () => {
  const town = await openTown(withPhoto())
  const application = await draft(town)
  const { table } = town.product.ports
  const spend = async (stored: number) => {
    const row = (await table.get(papersKey(application))) as PapersRow
    await table.transact([{ put: { ...row, stored } }])
  }
  const whole = 180 * 1024 * 1024
  const [one, other] = [smallPng(), smallPng('other')]
  await spend(whole - one.length - other.length)
  for (const bytes of [one, other]) expect((await put(town, application, bytes)).status).toBe(200)
  expect(await table.get(papersKey(application))).toMatchObject({ stored: whole })
  expect(await put(town, application, one)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'material', wrong: 'files-used-up', says: expect.stringContaining('180 MB') }] },
  })
  expect((await town.ask(applicant, 'PUT', `/api/applications/${application}`, papers)).status).toBe(200)
  expect((await put(town, application, one)).status).toBe(422)
})

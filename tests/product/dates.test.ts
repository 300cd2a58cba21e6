import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { replyByHttp } from '../../lib/desk/http-reply.ts'
import type { GivenFile } from '../../lib/desk/route.ts'
import type { Language } from '../../lib/desk/words.ts'
import { acceptanceTown, answerNotice, check, defect, filed, handIn } from './acceptance-town.ts'
import { applicant, clerk, officerOf, staffOf, stranger, supervisor, type Town } from './people.ts'
import { drafted, openProgress, seeProgress } from './progress-town.ts'
import { at } from './step-town.ts'

const ask = ({ ask }: Town, application: string, who: Principal = applicant, language?: Language) =>
  ask(who, 'GET', `/api/applications/${application}/dates.ics`, undefined, undefined, language)

/** The lines of the file, unfolded. */
async function read(town: Town, application: string, language?: Language): Promise<readonly string[]> {
  const { status, body } = await ask(town, application, applicant, language)
  expect(status).toBe(200)
  const text = new TextDecoder('utf-8', { fatal: true }).decode((body as GivenFile).bytes)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text.replaceAll('\r\n ', '').split('\r\n')
}

const daysOf = (lines: readonly string[]) => lines.filter((line) => /^(UID|DTSTART|SUMMARY)/.test(line))

test('the promised day of an application can be put into one’s calendar, and nothing of the person with it', async () => {
  const { town, application } = await openProgress()
  const { promisedBy = '' } = await seeProgress(town, application)
  const lines = await read(town, application, 'zh')
  expect(daysOf(lines)).toEqual([
    `UID:${application}.promised@onevisit`,
    `DTSTART;VALUE=DATE:${promisedBy.replaceAll('-', '')}`,
    'SUMMARY:样例一件事：承诺办结日',
  ])
  expect(lines).toContain(`DESCRIPTION:办件编号 ${application}。日期如有变化，以办理进度为准。`)
  expect(lines.join('\n')).not.toMatch(/张三|1380000|1390000|zhang/)
  expect(await read(town, application, 'en')).toContain('SUMMARY:A sample: promised to be done by today')
})

test('it is given as a file of a calendar, which browsers save and never show', async () => {
  const { town, application } = await openProgress()
  const { headers } = replyByHttp(await ask(town, application))
  expect(headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''${application}.ics`,
    'x-content-type-options': 'nosniff',
  })
})

test('a day that moves keeps its id and comes with a higher number', async () => {
  const { town, application } = await openProgress()
  const before = await read(town, application)
  const body = { days: 10, reason: '情况复杂' }
  await town.ask(staffOf('a', 'head', 'sun'), 'POST', `/api/tasks/${application}.a/extension`, body)
  const after = await read(town, application)
  const find = (lines: readonly string[], name: string) => lines.find((line) => line.startsWith(name))
  expect(find(after, 'UID')).toBe(find(before, 'UID'))
  expect([find(before, 'DTSTART'), find(after, 'DTSTART')]).toEqual([
    'DTSTART;VALUE=DATE:20261207',
    'DTSTART;VALUE=DATE:20261214',
  ])
  const sequenceOf = (lines: readonly string[]) => Number(find(lines, 'SEQUENCE')?.slice(9))
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before))
})

test('while the clock stands still no day is known, and there is no file', async () => {
  const { town, application } = await openProgress()
  const act = at(town, application, 'a')
  await act.begin('testing')
  await act.notice('s1', 10)
  expect(await ask(town, application)).toMatchObject({ status: 409, body: { error: 'not-now' } })
  await act.end('s1')
  expect((await ask(town, application)).status).toBe(200)
})

test('while a correction is open its last day is there, and goes with the answer', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filed(town)
  expect((await ask(town, application)).status).toBe(409)
  town.pass(1000)
  await check(town, application, 'a', defect('materials.photo'))
  for (const item of ['b', 'c']) await check(town, application, item)
  const { next } = await seeProgress(town, application)
  const until = next.find(({ what }) => what === 'correct')?.until ?? ''
  expect(until).toMatch(/^2026-\d\d-\d\d$/)
  expect(daysOf(await read(town, application, 'zh'))).toEqual([
    `UID:${application}.correct@onevisit`,
    `DTSTART;VALUE=DATE:${until.replaceAll('-', '')}`,
    'SUMMARY:样例一件事：补正的最后一天',
  ])
  town.pass(1000)
  await handIn(town, application, 'photo', 'new')
  expect((await answerNotice(town, application, {})).status).toBe(200)
  expect((await ask(town, application)).status).toBe(409)
})

test('who may see the progress may have its days, and nobody else', async () => {
  const { town, application } = await openProgress()
  expect((await ask(town, application, supervisor)).status).toBe(200)
  expect((await ask(town, application, stranger)).status).toBe(404)
  expect((await ask(town, application, clerk)).status).toBe(404)
  expect((await ask(town, application, officerOf('a'))).status).toBe(403)
  expect((await ask(town, application, anyone)).status).toBe(401)
  expect((await ask(town, await drafted(town))).status).toBe(404)
})

test('what has ended has no promised day any more', async () => {
  const { town, application } = await openProgress()
  expect((await ask(town, application)).status).toBe(200)
  await town.ask(applicant, 'POST', `/api/applications/${application}/withdrawal`)
  expect((await seeProgress(town, application)).endedAt).toBeDefined()
  expect((await ask(town, application)).status).toBe(409)
})

import { expect, test } from 'vitest'
import { type Application, repliesTo, wantedOf } from '../../web/pages/follow/fix-wanted.ts'

type Item = Application['items'][number]

const item = (id: string, part: Partial<Item> = {}): Item =>
  ({ id, name: `事项${id}`, department: `${id}局`, status: 'open', ...part }) as Item

const application = (part: Partial<Application>): Application =>
  ({
    application: 'x',
    status: 'in-progress',
    may: ['correct', 'supplement'],
    names: { fields: { name: '姓名' }, materials: { photo: '照片', plan: '图纸' } },
    items: [],
    ...part,
  }) as Application

const correction = (says: string, fields: string[], materials: string[] = []) => ({
  status: 'correcting',
  correction: { says, fields, materials },
})

test('a place that two departments named stands once with the words of both, and both are answered', () => {
  const both = application({
    items: [item('a', correction('写全名', ['name'])), item('b', correction('与身份证不符', ['name'], ['photo']))],
  })
  expect(wantedOf(both).fields).toEqual([
    {
      id: 'name',
      name: '姓名',
      notes: [
        { who: 'a局 · 事项a', says: '写全名' },
        { who: 'b局 · 事项b', says: '与身份证不符' },
      ],
    },
  ])
  expect(repliesTo(both, { form: { name: '张三', other: '不问' }, paper: ['photo', 'plan'], handedIn: {} })).toEqual([
    { path: '/corrections/a', body: { form: { name: '张三' }, materials: [] } },
    { path: '/corrections/b', body: { form: { name: '张三' }, materials: ['photo'] } },
  ])
})

test('the one notice before acceptance is answered in one go, without what concerns only items that have ended', () => {
  const finding = (at: string, of: string) => ({ at, says: '模糊', items: [of] })
  const noticed = application({
    status: 'correcting',
    items: [item('a'), item('b', { outcome: 'not-accepted' })],
    acceptance: {
      answer: { last: '2026-12-02', article: '' },
      notices: [
        { at: 1, findings: [finding('materials.plan', 'a')] },
        {
          at: 2,
          findings: [finding('form.name', 'a'), finding('materials.photo', 'a'), finding('materials.plan', 'b')],
        },
      ],
    } as Application['acceptance'],
  })
  const wanted = wantedOf(noticed)
  expect([wanted.fields.map(({ id }) => id), wanted.materials.map(({ id }) => id)]).toEqual([['name'], ['photo']])
  expect(wanted.until).toBe('2026-12-02')
  expect(wanted.materials[0]?.notes).toEqual([{ who: '事项a', says: '模糊' }])
  expect(repliesTo(noticed, { form: { name: '张三' }, paper: [], handedIn: {} })).toEqual([
    { path: '/notice', body: { form: { name: '张三' }, materials: [] } },
  ])
})

test('promised materials stand once with their last day until they came or lapsed, and only those that are there are sent', () => {
  const gaps = [
    { material: 'photo', name: '照片', due: '2026-12-01' },
    { material: 'plan', name: '图纸', filledAt: 5 },
  ]
  const promised = application({ items: [item('a', { gaps }), item('b', { gaps })] })
  expect(wantedOf(promised).gaps).toEqual([{ id: 'photo', name: '照片', due: '2026-12-01' }])
  const given = { form: {}, paper: [], handedIn: {} }
  expect(repliesTo(promised, given)).toEqual([])
  expect(repliesTo(promised, { ...given, handedIn: { photo: { name: 'a.pdf', bytes: 1 } } })).toEqual([
    { path: '/gaps/photo', body: { medium: 'file' } },
  ])
  expect(wantedOf(application({ may: [], items: [item('a', { gaps })] })).gaps).toEqual([])
})

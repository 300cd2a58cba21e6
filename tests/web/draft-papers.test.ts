import { expect, test } from 'vitest'
import { type DraftPapers, isSame, mergePapers, toBody, withoutPlaces } from '../../web/ask/draft-papers.ts'

const empty: DraftPapers = { answers: {}, form: {}, paper: [], gaps: [], commits: [], signed: '', byPeople: false }

test('what was typed here stands, and what was saved elsewhere comes beside it', () => {
  const base = { ...empty, form: { a: '1', b: '2', c: '3' } }
  const mine = { ...base, form: { a: 'here', b: '2', c: '' }, signed: '李梅' }
  const theirs: DraftPapers = { ...base, form: { a: 'there', b: 'there', c: '3', d: '4' }, way: 'mail' }
  expect(mergePapers(base, mine, theirs)).toMatchObject({
    form: { a: 'here', b: 'there', c: '', d: '4' },
    signed: '李梅',
    way: 'mail',
  })
})

test('a cleared field is saved as one that was never filled in', () => {
  expect(toBody('newborn', { ...empty, form: { a: '', b: '2' } }, 3)).toEqual({
    bundle: 'newborn',
    revision: 3,
    answers: {},
    form: { b: '2' },
    materials: [],
  })
})

test('papers are the same whatever the order of their fields, and with or without empty ones', () => {
  expect(isSame({ ...empty, form: { a: '1', b: '' } }, { ...empty, form: { a: '1' } })).toBe(true)
  expect(isSame({ ...empty, form: { a: '1', b: '2' } }, { ...empty, form: { b: '2', a: '1' } })).toBe(true)
  expect(isSame(empty, { ...empty, way: 'mail' })).toBe(false)
})

test('what a newer version of the bundle no longer asks for is left out, place by place', () => {
  const papers = { ...empty, form: { 'mother.work': 'a', 'mother.name': 'b' }, gaps: ['photo'], commits: ['shop'] }
  expect(withoutPlaces(papers, ['form.mother.work', 'gaps.photo'])).toEqual({
    ...empty,
    form: { 'mother.name': 'b' },
    commits: ['shop'],
  })
})

import { expect, test } from 'vitest'
import { findLocal, landingOf } from './landing.ts'

test('only a place on our own pages is gone to', () => {
  for (const place of [
    '/',
    '/my',
    '/s/newborn/guide?step=2#a',
    '/a//b',
    '/%2F%2Fevil.example',
    "/x?to=https://a.b&c='",
  ])
    expect(findLocal(place)).toBe(place)
  for (const place of [
    undefined,
    '',
    'my',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/a b',
    '/é',
  ])
    expect(findLocal(place)).toBeUndefined()
})

test('staff land in the room where their work is, people where they came from', () => {
  for (const role of ['officer', 'chief', 'head']) {
    expect([landingOf(role), landingOf(role, '/my'), landingOf(role, '/o/t.a')]).toEqual(['/o', '/o', '/o/t.a'])
    expect(landingOf(role, '/others')).toBe('/o')
  }
  expect([landingOf('clerk'), landingOf('clerk', '/o'), landingOf('clerk', '/w?x=1')]).toEqual(['/w', '/w', '/w?x=1'])
  expect([landingOf('applicant'), landingOf('applicant', '/a/1')]).toEqual(['/my', '/a/1'])
  expect([landingOf('supervisor'), landingOf('applicant', '//evil.example')]).toEqual(['/', '/my'])
})

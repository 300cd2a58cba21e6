import { expect, test } from 'vitest'
import { findPerson } from './oidc.ts'
import { findOrigin } from './origin.ts'

test('who has no role at the provider is an applicant', () => {
  expect(findPerson({ sub: 'x1', name: '张三' })).toEqual({ principal: { role: 'applicant', id: 'x1' }, name: '张三' })
  expect(findPerson({ sub: 'x1', preferred_username: 'zhang' })?.name).toBe('zhang')
  expect(findPerson({ sub: 'x1', name: 7 })?.name).toBe('')
  expect(findPerson({ sub: 'x1', name: '长'.repeat(200) })?.name).toHaveLength(80)
})

test('a role is taken as it is said, or nobody is signed in', () => {
  expect(findPerson({ sub: 'x1', role: 'head', department: 'police' })?.principal).toEqual({
    role: 'head',
    id: 'x1',
    department: 'police',
  })
  for (const role of ['king', '', null, 7, ['officer'], 'anyone', 'officer'])
    expect([role, findPerson({ sub: 'x1', role })]).toEqual([role, undefined])
  for (const sub of [undefined, '', 'x'.repeat(201), 7]) expect(findPerson({ sub })).toBeUndefined()
})

test('our address is what we are called, by TLS unless on this computer', () => {
  expect(findOrigin('onevisit.example.org')).toBe('https://onevisit.example.org')
  expect(findOrigin('OneVisit.example.org:8443')).toBe('https://onevisit.example.org:8443')
  for (const host of ['127.0.0.1:8700', 'localhost:8700', '[::1]:8700']) expect(findOrigin(host)).toBe(`http://${host}`)
  for (const host of [undefined, '', 'a b', 'a/b', 'a@b', 'a:b', 'a:123456', 'a\r\nb', '[x]'])
    expect([host, findOrigin(host)]).toEqual([host, undefined])
})

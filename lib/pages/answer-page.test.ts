import { expect, test } from 'vitest'
import { answerPage, type BuiltPages } from './answer-page.ts'

const built: BuiltPages = {
  manifest: {
    styles: {},
    scripts: {},
    words: {},
    pages: [{ path: '/first/:link', entry: 'public', data: [], loads: [], words: { zh: [], en: [] } }],
  },
  files: new Map([['page-1.js', Buffer.from('1')]]),
}

test('no page tells another address where it was: a first link stands in its own', () => {
  const headers = { accept: 'text/html' }
  for (const path of [`/first/${'a'.repeat(43)}`, '/nowhere', '/assets/page-1.js'])
    expect(answerPage(built, { method: 'GET', path, headers })?.headers, path).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
})

test('a document names our own address where it is set, so that codes on paper are known by it', () => {
  const request = { method: 'GET', path: '/nowhere', headers: { accept: 'text/html' } }
  const page = answerPage(built, { ...request, origin: 'https://onevisit.example.org' })
  expect(String(page?.body)).toContain('<html lang="zh-CN" class="" data-origin="https://onevisit.example.org">')
  expect(String(answerPage(built, request)?.body)).not.toContain('data-origin')
})

import { expect, test } from 'vitest'
import { readScanned } from '../../web/parts/scanned.ts'

const own = ['onevisit.example.org', '10.0.0.5:8700', '']
const read = (typed: string) => readScanned(typed, own)

test('a number, that of a receipt and the address of a progress page all name their application', () => {
  for (const typed of [
    'ab12',
    ' AB12\n',
    'ａｂ１２',
    'SJ-20261123-ab12-1',
    'https://onevisit.example.org/t/ab12',
    'http://onevisit.example.org/t/ab12/fix?x=1#y',
    'HTTPS://ONEVISIT.EXAMPLE.ORG/T/AB12',
    'ｈｔｔｐ：／／１０．０．０．５：８７００／ｔ／ａｂ１２',
    'onevisit.example.org/t/SJ-20261123-ab12-1',
    '/t/ab12',
  ])
    expect(read(typed), typed).toEqual({ is: 'case', number: 'ab12' })
})

test('the address of a notice names its bundle and the answers that it was made for', () => {
  expect(read('https://onevisit.example.org/s/newborn/notice?insure=yes&card=no')).toMatchObject({
    is: 'notice',
    bundle: 'newborn',
    answers: { insure: 'yes', card: 'no' },
  })
  expect(read('10.0.0.5:8700/s/newborn/notice')).toMatchObject({ is: 'notice', bundle: 'newborn', answers: {} })
})

test('an address of somebody else is strange, however much it looks like ours, and so is one of ours that names no case', () => {
  for (const typed of [
    'https://evil.example/t/ab12',
    'https://onevisit.example.org.evil.example/t/ab12',
    'https://onevisit.example.org@evil.example/t/ab12',
    'https://onevisit.example.org:8700/t/ab12',
    '//evil.example/t/ab12',
    'javascript:alert(1)',
    'weixin://wxpay/bizpayurl?pr=ab12',
    'https://onevisit.example.org/',
    'https://onevisit.example.org/s/newborn',
    'https://onevisit.example.org/s/newborn/notice/ab12',
    'https://onevisit.example.org/first/ab12',
    'https://onevisit.example.org/t/',
  ])
    expect(read(typed).is, typed).toBe('strange')
  expect(read('https://evil.example/t/ab12')).toEqual({ is: 'strange', address: 'evil.example/t/ab12' })
})

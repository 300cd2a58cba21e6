import { expect, test } from 'vitest'
import { smallJpeg, smallPdf, smallPng, smallZip } from '../../../tests/small-files.ts'
import { cleanName } from './clean-name.ts'
import { findKind } from './file-kinds.ts'

test('a whole file of each kind is told by its bytes, and every shorter beginning of it is none', () => {
  const whole = {
    pdf: smallPdf('x'),
    jpeg: smallJpeg('x'),
    png: smallPng('x'),
    ofd: smallZip({ 'OFD.xml': '<a/>', 'Doc_0/Document.xml': '<b/>' }),
  }
  for (const [kind, bytes] of Object.entries(whole)) {
    expect(findKind(bytes)).toBe(kind)
    // The last bytes of a PDF are a line's end, and of a ZIP its empty comment and counts.
    for (let length = 0; length < bytes.length - 20; length++)
      expect(findKind(bytes.subarray(0, length))).toBe(undefined)
  }
})

test('a view into a larger buffer is judged by its own bytes alone', () => {
  const around = Buffer.concat([Buffer.from('%PDF-1.4'), smallPng(), Buffer.from('%%EOF')])
  expect(findKind(new Uint8Array(around.buffer, around.byteOffset + 8, smallPng().length))).toBe('png')
})

test('a picture may have as many pixels as the largest camera makes, and no more', () => {
  expect(findKind(smallPng('', 16_320, 12_240))).toBe('png')
  expect(findKind(smallPng('', 65_535, 65_535))).toBe(undefined)
  expect(findKind(smallPng('', 0, 1))).toBe(undefined)
  expect(findKind(smallPng('', 1, 0))).toBe(undefined)
})

test('an OFD whose entries have their sizes behind them is one; one with a program, a way out or a bomb in it is not', () => {
  const streamed = smallZip({ 'Doc_0/a.xml': '<a/>', 'OFD.xml': '<b/>' })
  streamed.writeUInt16LE(8, 6)
  streamed.writeUInt32LE(0, 18)
  expect(findKind(streamed)).toBe('ofd')
  for (const name of ['run.exe', 'a/../../x.xml', '/etc/passwd', 'C:/x.xml', '..\\x.xml'])
    expect(findKind(smallZip({ 'OFD.xml': '', [name]: '' })), name).toBe(undefined)
  expect(findKind(smallZip({ 'OFD.xml': 'x' }, 300 * 1024 * 1024))).toBe(undefined)
  expect(findKind(smallZip({ 'ofd.xml': '', 'a/OFD.xml': '' }))).toBe(undefined)
})

test('a name keeps what people read of it and gets the extension of what the file is', () => {
  const names: Readonly<Record<string, string>> = {
    '身份证 正面.JPG': '身份证 正面.png',
    '../../etc/passwd': 'passwd.png',
    'C:\\Users\\me\\scan.pdf': 'scan.png',
    'a\u0000b\r\nset-cookie: x': 'abset-cookie_ x.png',
    'photo\u202egnp.exe': 'photognp.png',
    CON: '_CON.png',
    'com1.txt': '_com1.png',
    'NUL.a.b': '_NUL.a.png',
    '...': '材料.png',
    '': '材料.png',
    '.htaccess': 'htaccess.png',
    'x.pdf . ': 'x.png',
    '<b>"?*|.png': '_b_____.png',
    '登记.申请书': '登记.申请书.png',
    'a/': '材料.png',
    '\ud800x.png': 'x.png',
  }
  for (const [given, kept] of Object.entries(names)) expect(cleanName(given, 'png'), given).toBe(kept)
})

test('a long name is cut to 200 characters, never within one', () => {
  expect(cleanName(`${'长'.repeat(500)}.pdf`, 'pdf')).toHaveLength(200)
  const cut = cleanName(`a${'🙂'.repeat(300)}`, 'jpeg')
  expect(cut.length).toBeLessThanOrEqual(200)
  expect(cut.isWellFormed()).toBe(true)
})

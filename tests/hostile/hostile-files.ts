import { deflateRawSync } from 'node:zlib'
import { smallJpeg, smallPdf, smallPng, smallZip } from '../small-files.ts'

/** A file that somebody might send, under which name and as what, and how it must be answered. */
export interface HostileFile {
  readonly says: string
  readonly bytes: Uint8Array
  readonly name?: string
  /** Its content type, as its sender claims. */
  readonly claims?: string
  /** The name and type under which it is given back; absent: it is refused as no file of a kind that is taken. */
  readonly kept?: readonly [name: string, type: string]
}

const largest = 4 * 1024 * 1024
const text = (content: string) => Buffer.from(content)
const script = '<script>alert(document.domain)</script>'
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const exe = Buffer.concat([text('MZ'), Buffer.alloc(200, 0x90), text('This program cannot be run in DOS mode.')])
const brand = (name: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), text(`ftyp${name}`), Buffer.alloc(16)])
const nested = Array.from({ length: 5 }).reduce<Buffer>((inner) => smallZip({ 'a.zip': inner }), smallZip({ a: 'x' }))

/** A document of exactly so many bytes. */
export function pdfOf(size: number): Buffer {
  const [head, tail] = [text('%PDF-1.4\n'), text('\n%%EOF\n')]
  return Buffer.concat([head, Buffer.alloc(size - head.length - tail.length, 0x20), tail])
}

/** 10 MB of nothing in 10 KB, which claims to be 4 GB. */
function bomb(name: string): Buffer {
  const packed = deflateRawSync(Buffer.alloc(10_000_000))
  const zip = smallZip({ [name]: packed }, 0xffffffff)
  zip.writeUInt16LE(8, 8)
  return zip
}

/** What is no whole file of a kind that is taken. */
const refused: readonly HostileFile[] = [
  { says: 'a page', bytes: text(`<!doctype html>${script}`), name: 'a.png', claims: 'image/png' },
  {
    says: 'a page as XHTML',
    bytes: text(`<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`),
    name: 'a.jpg',
  },
  { says: 'a drawing with a script', bytes: text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`) },
  { says: 'a web archive', bytes: text(`MIME-Version: 1.0\nContent-Type: text/html\n\n${script}`), name: 'a.mht' },
  { says: 'a GIF that is a script', bytes: text('GIF89a/*\u0001*/=0;alert(1)//'), name: 'a.gif' },
  { says: 'a page with a document behind it', bytes: Buffer.concat([text(`<html>${script}\n`), smallPdf()]) },
  { says: 'a document behind a byte order mark', bytes: Buffer.concat([text('\ufeff'), smallPdf()]), name: 'a.pdf' },
  { says: 'half a document', bytes: pdfOf(9_000).subarray(0, 5_000), name: 'a.pdf', claims: 'application/pdf' },
  { says: 'half a picture', bytes: smallPng('x'.repeat(200)).subarray(0, 150), name: 'a.png', claims: 'image/png' },
  { says: 'half a photo', bytes: smallJpeg().subarray(0, -2), name: 'a.jpg', claims: 'image/jpeg' },
  { says: 'a picture that bursts', bytes: smallPng('', 60_000, 60_000), name: 'a.png', claims: 'image/png' },
  { says: 'nothing', bytes: new Uint8Array(), name: 'a.pdf', claims: 'application/pdf' },
  { says: 'one byte', bytes: text('%'), name: 'a.pdf', claims: 'application/pdf' },
  { says: 'a ZIP that bursts', bytes: bomb('zeros'), name: 'a.zip', claims: 'application/zip' },
  { says: 'an OFD that bursts', bytes: bomb('OFD.xml'), name: 'a.ofd', claims: 'application/ofd' },
  { says: 'ZIPs in a ZIP', bytes: nested, name: 'a.zip' },
  { says: 'an OFD that is a ZIP of a program', bytes: smallZip({ 'run.exe': exe }), name: 'a.ofd' },
  { says: 'an OFD with a program in it', bytes: smallZip({ 'OFD.xml': '<a/>', 'run.exe': exe }), name: 'a.ofd' },
  { says: 'an OFD that unpacks elsewhere', bytes: smallZip({ 'OFD.xml': '', '../../../etc/cron.d/x': '*' }) },
  { says: 'the test virus', bytes: text(eicar), name: 'a.pdf', claims: 'application/pdf' },
  { says: 'a program', bytes: exe, name: 'a.pdf', claims: 'application/pdf' },
  { says: 'a program of Linux', bytes: Buffer.concat([text('\u007fELF'), Buffer.alloc(60)]), name: 'a.jpg' },
  { says: 'a shell script', bytes: text('#!/bin/sh\nrm -rf /\n'), name: 'a.sh', claims: 'image/png' },
  { says: 'a shortcut', bytes: Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), name: 'a.pdf.lnk' },
  { says: 'a script', bytes: text('alert(1)'), name: 'a.js', claims: 'image/png' },
  { says: 'a style sheet', bytes: text('body { background: url(//x) }'), name: 'a.css', claims: 'image/png' },
  { says: 'a module', bytes: Buffer.from('0061736d01000000', 'hex'), name: 'a.wasm', claims: 'image/png' },
  { says: 'a page of PHP', bytes: text('<?php system($_GET["x"]);'), name: 'a.php.png', claims: 'image/png' },
  {
    says: 'XML that bursts',
    bytes: text('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    name: 'a.ofd',
  },
  { says: 'rich text', bytes: text('{\\rtf1 {\\object\\objocx}}'), name: 'a.rtf' },
  { says: 'a Word file', bytes: smallZip({ '[Content_Types].xml': '', 'word/document.xml': '' }), name: '申请书.docx' },
  { says: 'a photo as HEIC', bytes: brand('heic'), name: 'IMG_0001.HEIC', claims: 'image/heic' },
  { says: 'a photo as AVIF', bytes: brand('avif'), name: 'a.jpg', claims: 'image/jpeg' },
  {
    says: 'a picture as WebP',
    bytes: text('RIFF\u0010\u0000\u0000\u0000WEBPVP8 '),
    name: 'a.png',
    claims: 'image/png',
  },
]

const pdf = 'application/pdf'
const png = 'image/png'
const openAction = '<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'

/** What is whole, whatever else it is or is called: it is kept, and only ever saved by a browser. */
const kept: readonly HostileFile[] = [
  {
    says: 'a document that is a page too',
    bytes: smallPdf(`<html>${script}`),
    name: 'a.html',
    claims: 'text/html',
    kept: ['a.pdf', pdf],
  },
  { says: 'a document that acts when opened', bytes: smallPdf(openAction), name: 'a.pdf', kept: ['a.pdf', pdf] },
  { says: 'a document with the test virus', bytes: smallPdf(eicar), name: 'a.com', kept: ['a.pdf', pdf] },
  {
    says: 'a picture that is a ZIP too',
    bytes: Buffer.concat([smallPng(), smallZip({ a: 'b' })]),
    name: 'a.zip',
    kept: ['a.png', png],
  },
  {
    says: 'a photo that is PHP too',
    bytes: smallJpeg('<?php x();', script),
    name: 'a.php',
    kept: ['a.jpg', 'image/jpeg'],
  },
  {
    says: 'a picture called a page',
    bytes: smallPng(script),
    name: 'a.svg',
    claims: 'image/svg+xml',
    kept: ['a.png', png],
  },
  { says: 'a picture called JSON', bytes: smallPng(), claims: 'application/json', kept: ['材料.png', png] },
  { says: 'a way out of the folder', bytes: smallPng(), name: '../../../etc/passwd', kept: ['passwd.png', png] },
  { says: 'a way out, encoded twice', bytes: smallPng(), name: '..%2f..%2fa', kept: ['%2f..%2fa.png', png] },
  { says: 'a path of Windows', bytes: smallPng(), name: 'C:\\Windows\\win.ini', kept: ['win.png', png] },
  { says: 'a stream of Windows', bytes: smallPng(), name: 'a.png::$DATA', kept: ['a.png__$DATA.png', png] },
  { says: 'a name that ends early', bytes: smallPng(), name: 'a.exe\u0000.png', kept: ['a.exe.png', png] },
  { says: 'a device of Windows', bytes: smallPng(), name: 'CON.png', kept: ['_CON.png', png] },
  {
    says: 'a name that is written backwards',
    bytes: smallPng(),
    name: 'photo\u202egnp.exe',
    kept: ['photognp.png', png],
  },
  {
    says: 'headers in a name',
    bytes: smallPng(),
    name: 'a\r\nset-cookie: a=b\r\n\r\n<b>',
    kept: ['aset-cookie_ a=b_b_.png', png],
  },
  { says: 'quotes in a name', bytes: smallPng(), name: '";x="\'(*).html', kept: ["_;x=_'(_).png", png] },
  { says: 'a very long name', bytes: smallPng(), name: '长'.repeat(900), kept: [`${'长'.repeat(196)}.png`, png] },
  { says: 'a hidden name', bytes: smallPng(), name: '.htaccess', kept: ['htaccess.png', png] },
  { says: 'the largest file', bytes: pdfOf(largest), name: 'a.pdf', kept: ['a.pdf', pdf] },
]

export const hostileFiles: readonly HostileFile[] = [...refused, ...kept]

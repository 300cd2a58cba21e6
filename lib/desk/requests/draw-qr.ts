import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { drawQr } from '../views/qr-picture.ts'
import { qrWords } from '../views/qr-words.ts'

/** Pages that a code may open: how far an application is, and a notice with its answers. Never an address of anybody else. */
const opened = /^\/(?:t\/[0-9a-z]{1,40}|s\/[a-z][a-z0-9_.-]{0,79}\/notice(?:\?[\w.~*%=&+-]{1,1000})?)$/

/** 二维码: what stands on paper goes on on a phone. It holds nothing but the address, and the address nobody’s name. */
export const drawPageQr = route({
  method: 'GET',
  path: '/api/qr.svg',
  act: 'browse',
  gives: 'svg',
  summary:
    '二维码: the full address of a page of ours as a QR code: of a notice with its answers, or of a progress page',
  query: z.strictObject({
    of: z.string().regex(opened).describe('`/t/<application>` or `/s/<bundle>/notice?insure=yes`'),
    lang: z.enum(['zh', 'en']).optional().describe('Absent: as the request asks for'),
  }),
  answers: z.string(),
  async answer({ query: { of, lang }, language, origin }) {
    if (origin === undefined) throw new Refusal('malformed')
    return drawQr(origin + of, qrWords[of.startsWith('/t/') ? 'progress' : 'notice'][lang ?? language])
  },
})

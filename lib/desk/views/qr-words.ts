import type { Language } from '../words.ts'

/** What a code on paper is for, by the page that it opens. */
export const qrWords: Readonly<Record<'notice' | 'progress', Readonly<Record<Language, string>>>> = {
  notice: { zh: '二维码：用手机打开这份告知书', en: 'QR code: open this notice on a phone' },
  progress: { zh: '二维码：用手机查看办理进度', en: 'QR code: see on a phone how far it is' },
}

import * as z from 'zod'
import type { Bundle } from '../../bundle/model.ts'
import { flowSheetOf } from '../../report/guide/flow-sheet.ts'
import { guideOf } from '../../report/guide/guide.ts'
import { noticeOf } from '../../report/guide/notice.ts'
import { readAnswers } from '../../report/guide/read-answers.ts'
import { type Sheet, type SheetKind, sheetKinds } from '../../report/guide/sheet.ts'
import { printSheetPage } from '../../report/guide/sheet-page.ts'
import type { Answers } from '../../rules/cases.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { drawQr } from '../views/qr-picture.ts'
import { qrWords } from '../views/qr-words.ts'
import { id } from './papers-body.ts'

/** 同源发布、同步更新 (004 §12): one page for portal, window, kiosk and print, made of the version in force. */
export const showGuide = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/guide',
  act: 'browse',
  gives: 'html',
  summary:
    '办事指南、一次告知单、流程图: a page for screen and A4; its number and its digest are of its content, whoever asks. `answers`: `insure=yes,card=no`',
  params: z.strictObject({ bundle: id }),
  query: z.strictObject({
    kind: z.enum(sheetKinds).optional().describe('guide unless asked otherwise'),
    answers: z.string().max(2000).optional().describe('Of notice and flow'),
    lang: z.enum(['zh', 'en']).optional().describe('zh unless asked otherwise'),
  }),
  answers: z.string(),
  async answer({ ports, params, query: { kind = 'guide', answers, lang = 'zh' }, origin }) {
    const { bundle, version } = await getCurrent(ports, params.bundle)
    const given = answers === undefined ? undefined : getAnswers(bundle, answers)
    const code =
      kind === 'notice' && origin !== undefined
        ? drawQr(`${origin}/s/${bundle.id}/notice?${new URLSearchParams(given)}`, qrWords.notice[lang])
        : undefined
    return printSheetPage(sheetOf(bundle, kind, given), { lang, version, code })
  },
})

function sheetOf(bundle: Bundle, kind: SheetKind, answers: Answers | undefined): Sheet {
  if (kind === 'notice') return noticeOf(bundle, answers ?? {})
  return kind === 'flow' ? flowSheetOf(bundle, answers) : guideOf(bundle)
}

/** The answers that a query gives; Refusal invalid names the place of each wrong one. */
export function getAnswers(bundle: Bundle, text: string): Answers {
  const read = readAnswers(bundle, text)
  if ('answers' in read) return read.answers
  const problems = read.problems.map(({ at, wrong }) => ({ at: `query.answers.${at}`, wrong }))
  throw new Refusal('invalid', { problems: problems.slice(0, 100) })
}

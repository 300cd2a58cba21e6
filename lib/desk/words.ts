import type { Fault } from '../application/faults.ts'
import type { RefusalName } from './refusal.ts'

export type Language = 'zh' | 'en'

/** What people read, by the language they asked for; Chinese unless they ask for English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh'
}

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>

export const refusalWords: Words<RefusalName | 'internal'> = {
  malformed: {
    zh: '请求格式有误，请检查后重新发送。',
    en: 'The request cannot be read. Check its form and send it again.',
  },
  unauthenticated: { zh: '请先登录：请求须带有效的令牌。', en: 'Sign in first: the request needs a valid token.' },
  forbidden: { zh: '您的身份不能办理此操作。', en: 'Your role may not do this.' },
  'not-found': { zh: '没有找到。', en: 'Nothing was found here.' },
  'method-not-allowed': { zh: '此地址不支持这种请求方法。', en: 'This address does not take that method.' },
  'already-decided': {
    zh: '该任务已作出决定，见“standing”。',
    en: 'This task has been decided already; see “standing”.',
  },
  'not-now': {
    zh: '当前状态下不能办理此操作，见“status”。',
    en: 'This cannot be done in the present status; see “status”.',
  },
  unlawful: {
    zh: '此时或以您的身份依法不能办理，见“rule”。',
    en: 'The law does not allow this now, or not to you; see “rule”.',
  },
  incomplete: {
    zh: '缺少法律要求的内容，见“rule”。',
    en: 'Something that the law asks for is missing; see “rule”.',
  },
  'changed-meanwhile': {
    zh: '内容已被更新，请重新读取后再保存。',
    en: 'It was changed meanwhile. Read it again, then save.',
  },
  'request-id-reused': {
    zh: '该请求编号已用于另一个请求，请换一个。',
    en: 'This request id was used for another request. Use a new one.',
  },
  'too-large': {
    zh: '请求超过允许的大小（一般为 256 KB），请减小后重新发送。',
    en: 'The request is larger than is taken here (256 KB in general). Make it smaller.',
  },
  invalid: { zh: '有内容需要改正，见“problems”。', en: 'Some contents must be mended; see “problems”.' },
  busy: { zh: '系统繁忙，请稍后重试。', en: 'Too busy at the moment. Try again shortly.' },
  'storage-full': {
    zh: '存储空间不足，本次内容未保存；已受理的内容不受影响。请联系管理员后重试。',
    en: 'Storage is full and this was not saved; nothing acknowledged is lost. Tell the administrator, then try again.',
  },
  internal: { zh: '系统内部错误。', en: 'Internal server error.' },
}

export const faultWords: Words<
  Fault['wrong'] | 'unknown' | 'wrong-type' | 'repeated' | 'suspended' | 'cancelled' | 'in-force'
> = {
  missing: { zh: '必填，请补充。', en: 'Required: please fill it in.' },
  'may-follow': {
    zh: '必填；也可以承诺后补（容缺受理）：列入“gaps”并在“signed”署名。',
    en: 'Required. It may also follow later: name it under “gaps” and put your name under “signed”.',
  },
  'not-asked': { zh: '不在清单之内，请去掉。', en: 'Not asked for: please remove it.' },
  'not-a-choice': { zh: '不是可选的值，请从选项中选择。', en: 'Not one of the choices: please choose one.' },
  malformed: { zh: '格式不正确，请核对。', en: 'Not in the right form: please check it.' },
  'not-agreed': {
    zh: '本项须由本人同意后才能办理，请确认是否同意。',
    en: 'Without your consent this cannot be done: please say whether you agree.',
  },
  'too-short': { zh: '太短，请补充完整。', en: 'Too short: please write it in full.' },
  'too-long': { zh: '太长，请缩短。', en: 'Too long: please shorten it.' },
  'too-small': { zh: '数值小于允许的最小值，请核对。', en: 'Smaller than what is accepted: please check it.' },
  'too-large': { zh: '数值大于允许的最大值，请核对。', en: 'Larger than what is accepted: please check it.' },
  repeated: { zh: '同一处只写一次，请合并。', en: 'Named twice: please say it in one place.' },
  unknown: { zh: '没有这一项，请去掉。', en: 'There is no such field: please remove it.' },
  'wrong-type': { zh: '类型不符，请按接口说明填写。', en: 'Of the wrong type or size: see the API description.' },
  suspended: { zh: '该事项已暂停办理。', en: 'This item is suspended.' },
  cancelled: { zh: '该事项已取消。', en: 'This item was cancelled.' },
  'in-force': { zh: '该事项正常办理，没有暂停。', en: 'This item is in force, not suspended.' },
}

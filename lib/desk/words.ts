import type { Fault } from '../application/faults.ts'
import type { Role } from '../application/grants.ts'
import type { Outcome } from '../application/outcome.ts'
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
  'wrong-password': {
    zh: '账号或密码不正确，请核对后重试。',
    en: 'The login or the password is not right. Check both and try again.',
  },
  taken: { zh: '该账号名已被使用，请换一个。', en: 'This login is taken. Choose another.' },
  locked: {
    zh: '密码连续错误次数过多，该账号名已暂时锁定，请到所示时间后再试。',
    en: 'Too many wrong passwords in a row: this login is locked until the time in “until”.',
  },
  forbidden: { zh: '您的身份不能办理此操作。', en: 'Your role may not do this.' },
  'not-found': { zh: '没有找到。', en: 'Nothing was found here.' },
  'method-not-allowed': { zh: '此地址不支持这种请求方法。', en: 'This address does not take that method.' },
  'already-decided': {
    zh: '该任务已经作出决定，以已作出的决定为准。',
    en: 'This task has been decided already: that decision stands.',
  },
  'not-now': {
    zh: '当前状态下不能办理这一步，请查看最新状态。',
    en: 'This cannot be done in the present status. Look at how it stands now.',
  },
  unconfirmed: {
    zh: '请先核对这是谁的账号，确认后再提交。',
    en: 'Check first whose account it is, and confirm it.',
  },
  unlawful: {
    zh: '此时或以您的身份，依法不能办理。',
    en: 'The law does not allow this now, or not to you.',
  },
  incomplete: {
    zh: '缺少法律要求的内容，请补充。',
    en: 'Something that the law asks for is missing: please add it.',
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
    zh: '内容超过允许的大小（文件最大 4 MB，其他一般为 256 KB），请减小后重新发送。',
    en: 'Larger than is taken here (files 4 MB, anything else 256 KB in general). Make it smaller.',
  },
  invalid: {
    zh: '有内容需要改正，请按提示修改。',
    en: 'Some contents must be mended: please follow what is said of each.',
  },
  'already-rated': {
    zh: '已经评价过，每件只能评价一次。',
    en: 'It was rated already, and each application once only.',
  },
  'too-often': {
    zh: '办件编号与手机号码不符的次数过多，请到所示时间后再查。',
    en: 'Too many wrong telephone numbers for this application number. Try again after the time in “until”.',
  },
  busy: { zh: '系统繁忙，请稍后重试。', en: 'Too busy at the moment. Try again shortly.' },
  'storage-full': {
    zh: '存储空间不足，本次内容未保存；已受理的内容不受影响。请联系管理员后重试。',
    en: 'Storage is full and this was not saved; nothing acknowledged is lost. Tell the administrator, then try again.',
  },
  internal: { zh: '系统内部错误。', en: 'Internal server error.' },
}

export const faultWords: Words<
  Fault['wrong'] | 'guessable' | 'unknown' | 'wrong-type' | 'repeated' | 'suspended' | 'cancelled' | 'in-force'
> = {
  missing: { zh: '必填，请补充。', en: 'Required: please fill it in.' },
  'may-follow': {
    zh: '必填；也可以承诺后补（容缺受理）：选择后补，并在承诺书上署名。',
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
  guessable: {
    zh: '太容易被猜到：不能是账号名本身或常见密码，请换一个。',
    en: 'Too easy to guess: neither the login itself nor a common password. Choose another.',
  },
  'file-kind': {
    zh: '不是可接收的文件，或文件不完整。可接收 PDF、JPEG、PNG、OFD：手机照片（HEIC 等）请改存 JPEG，Word 等文档请另存为 PDF。',
    en: 'Not a whole file of a kind that is taken: PDF, JPEG, PNG or OFD. Save photos (HEIC) as JPEG, and documents as PDF.',
  },
  'files-used-up': {
    zh: '这件申请前后上传的文件（含已替换的）已达 180 MB，不能再上传：请到窗口提交，或者另建一件申请。',
    en: 'What was uploaded for this application, with what was replaced, has reached 180 MB: come to a window, or begin another application.',
  },
  'too-many-files': {
    zh: '每件申请最多 100 个文件、共 60 MB：请去掉不需要的文件，或压缩后重新上传。',
    en: 'An application takes 100 files and 60 MB in all: remove some, or make them smaller.',
  },
  repeated: { zh: '同一处只写一次，请合并。', en: 'Named twice: please say it in one place.' },
  unknown: { zh: '没有这一项，请去掉。', en: 'There is no such field: please remove it.' },
  'wrong-type': { zh: '类型不符，请按接口说明填写。', en: 'Of the wrong type or size: see the API description.' },
  suspended: { zh: '该事项已暂停办理。', en: 'This item is suspended.' },
  cancelled: { zh: '该事项已取消。', en: 'This item was cancelled.' },
  'in-force': { zh: '该事项正常办理，没有暂停。', en: 'This item is in force, not suspended.' },
}

/** How far an item is, as its picture says it. */
export type FlowStanding =
  | Outcome
  | 'accepting'
  | 'waiting'
  | 'queued'
  | 'reviewing'
  | 'correcting'
  | 'stopped'
  | 'decided'

export const flowWords: Words<FlowStanding> = {
  'not-applicable': { zh: '不适用', en: 'Not needed' },
  accepting: { zh: '受理中', en: 'Being accepted' },
  waiting: { zh: '等待前置', en: 'Waiting for results' },
  queued: { zh: '待审查', en: 'To be reviewed' },
  reviewing: { zh: '审查中', en: 'Under review' },
  correcting: { zh: '补正中', en: 'Being corrected' },
  stopped: { zh: '中止', en: 'Clock stopped' },
  decided: { zh: '已作决定', en: 'Decided' },
  granted: { zh: '已办结', en: 'Done' },
  refused: { zh: '不予', en: 'Refused' },
  blocked: { zh: '前置未通过', en: 'Stopped by a refusal' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  expired: { zh: '逾期未补', en: 'Papers never came' },
  attention: { zh: '转人工处理', en: 'With our staff' },
}

export const presentWord: Readonly<Record<Language, string>> = { zh: '当前', en: 'Now' }

/** Roles as people know them. */
export const roleWords: Words<Exclude<Role, 'anyone'>> = {
  applicant: { zh: '申请人', en: 'Applicant' },
  officer: { zh: '经办人', en: 'Officer' },
  chief: { zh: '首席事务代表', en: 'Chief representative' },
  head: { zh: '负责人', en: 'Head' },
  clerk: { zh: '综合窗口', en: 'Window clerk' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  observer: { zh: '社会监督员', en: 'Observer' },
  designer: { zh: '目录编制', en: 'Designer' },
  publisher: { zh: '目录审核', en: 'Publisher' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
}

import { type Change, type Group, groups, type Op, type Text, type Worst, worstOf } from './change.ts'

export type Language = 'zh' | 'en'

export const groupNames: Readonly<Record<Group, Text>> = {
  applicants: { zh: '对申请人', en: 'For applicants' },
  departments: { zh: '对部门', en: 'For departments' },
  running: {
    zh: '对在办件（按受理时的版本办完，另有注明的除外）',
    en: 'For running applications (they stay on the version they were filed under, unless told otherwise)',
  },
  words: { zh: '只改文字', en: 'Words only' },
}

export const kindNames: Readonly<Record<Worst, Text>> = {
  none: { zh: '无变化', en: 'nothing changes' },
  safe: { zh: '安全', en: 'safe' },
  stricter: { zh: '更严', en: 'stricter' },
  breaking: { zh: '破坏', en: 'breaking' },
}

const opNames: Readonly<Record<Op, Text>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '取消', en: 'removed' },
  more: { zh: '提高', en: 'more' },
  less: { zh: '降低', en: 'less' },
  changed: { zh: '改变', en: 'changed' },
  moved: { zh: '调整先后', en: 'moved' },
}

/** `户口登记 · 承诺时限：1 个工作日 → 3 个工作日（本地要素）` */
export function printWhat(change: Change, lang: Language): string {
  const local = change.element === 'local' ? (lang === 'zh' ? '（本地要素）' : ' (local)') : ''
  return `${change.what[lang]}${lang === 'zh' ? '：' : ': '}${printValues(change, lang)}${local}`
}

function printValues({ before, after, op }: Change, lang: Language): string {
  const [from, to] = [before?.[lang], after?.[lang]]
  const verb = opNames[op][lang]
  if (op !== 'added' && op !== 'removed') return from === undefined || to === undefined ? verb : `${from} → ${to}`
  const said = op === 'added' ? to : from
  if (said === undefined) return verb
  return lang === 'zh' ? `${verb}（${said}）` : `${verb} (${said})`
}

/** What is compared, and what was found. */
export interface DiffReport {
  readonly from: string
  readonly to: string
  readonly names: Readonly<Record<string, string>>
  readonly changes: readonly Change[]
}

/** By bundle, then by group; each bundle under its own name. */
export function sections({ changes, names }: DiffReport) {
  const byBundle = Map.groupBy(changes, ({ bundle }) => bundle)
  return [...byBundle].map(([bundle, ours]) => ({
    name: names[bundle] ?? bundle,
    groups: groups.flatMap((group) => {
      const own = ours.filter((change) => change.group === group)
      return own.length > 0 ? [{ group, changes: own }] : []
    }),
  }))
}

/** How many there are of each kind, in one line. */
export function printSum(changes: readonly Change[], lang: Language): string {
  if (changes.length === 0) return kindNames.none[lang]
  const counts = (['breaking', 'stricter', 'safe'] as const).map(
    (kind) => `${kindNames[kind][lang]} ${changes.filter((change) => change.kind === kind).length}`,
  )
  return `${counts.join(lang === 'zh' ? '，' : ', ')}${lang === 'zh' ? '；总体：' : '; on the whole: '}${kindNames[worstOf(changes)][lang]}`
}

/** The report for the terminal. */
export function printDiff(report: DiffReport, lang: Language): string {
  const blocks = sections(report).flatMap(({ name, groups }) => [
    name,
    ...groups.flatMap(({ group, changes }) => [
      `  ${groupNames[group][lang]}`,
      ...changes.flatMap((change) => lineOf(change, lang)),
    ]),
    '',
  ])
  return [`${report.from} → ${report.to}`, '', ...blocks, printSum(report.changes, lang), ''].join('\n')
}

function lineOf(change: Change, lang: Language): readonly string[] {
  const { kind, why, at } = change
  const first = `    [${kindNames[kind][lang]}] ${printWhat(change, lang)}`
  return kind === 'safe' ? [first] : [first, `        ${why[lang]}  ${at.file}:${at.line}:${at.col}`]
}

import type { Finding, Result, Tally } from './tally.ts'

/** One line for each group, proved / all and what is missing; under it why no test can prove it, what failed, and with `tests` what proves each. */
export function printTally({ findings }: Tally, tests: boolean): readonly string[] {
  const groups = Map.groupBy(findings, ({ requirement }) => requirement.group)
  return [...groups].flatMap(([group, own]) => [printGroup(group, own), ...own.flatMap((one) => printOne(one, tests))])
}

function printGroup(group: string, findings: readonly Finding[]): string {
  const missing = idsOf(findings.filter(({ proved }) => !proved))
  const count = `${findings.length - missing.length} / ${findings.length}`
  return `${group}  ${count.padStart(7)}${missing.length > 0 ? `   missing: ${missing.join(' ')}` : ''}`
}

function printOne(
  { requirement: { id, because }, proved, passed, failed }: Finding,
  tests: boolean,
): readonly string[] {
  const line = (mark: string) => (result: Result) => `     ${mark} ${id}  ${result.file}: ${result.name}`
  const reason = proved || because === undefined ? [] : [`     unproved ${id}  ${because}`]
  return [...reason, ...failed.map(line('FAILED')), ...(tests ? passed.map(line('passed')) : [])]
}

/** The line that closes the account, for machines. */
export function printSum({ findings }: Tally): string {
  const missing = idsOf(findings.filter(({ proved }) => !proved))
  return JSON.stringify({ proved: findings.length - missing.length, all: findings.length, missing })
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ requirement }) => requirement.id)
}

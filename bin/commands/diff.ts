import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Loaded } from '../../lib/bundle/load.ts'
import { printProblem } from '../../lib/bundle/problem.ts'
import { findProblems } from '../../lib/proof/find-problems.ts'
import { type Worst, worstOf } from '../../lib/report/diff/change.ts'
import { diffFolders } from '../../lib/report/diff/diff-folders.ts'
import { printDiffPage } from '../../lib/report/diff/diff-page.ts'
import { type DiffReport, type Language, printDiff } from '../../lib/report/diff/print-diff.ts'
import { readVersion } from '../diff/read-version.ts'
import { usages } from './usages.ts'

const usage = usages.diff

/**
 * What changes in law from one version of bundles to another. Answers the exit code: 0 nothing or only what is safe; 1
 * something is stricter (with `--fail-on breaking`: 0), 2 something breaks; 3 the command, or a version, is wrong.
 */
export async function diff(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if ('wrong' in asked) return refused(asked.wrong)
  const [before, after] = [readVersion(asked.older), readVersion(asked.newer)]
  if ('wrong' in before) return refused(before.wrong)
  if ('wrong' in after) return refused(after.wrong)
  const only = asked.bundle ?? after.only ?? before.only
  const problems = [...before.loaded.problems, ...after.loaded.problems]
  if (problems.length > 0) return refused(problems.map(printProblem).join('\n'))
  const names = namesOf(before.loaded, after.loaded)
  if (only !== undefined && names[only] === undefined) return refused(unknownBundle(only, names))

  const sound = isSound(asked.older, before.loaded) && isSound(asked.newer, after.loaded)
  const changes = diffFolders({
    before: before.loaded,
    after: after.loaded,
    sound,
    ...(only !== undefined && { only }),
  })
  return show({ from: asked.older, to: asked.newer, names, changes }, asked)
}

/** Of a version that the checks refuse, what is written is compared and not what follows from it. Walks, translations and scenarios hide nothing of that. */
function isSound(name: string, loaded: Loaded): boolean {
  const [first, ...others] = findProblems(loaded).filter(({ at }) => !beside.test(at.file))
  if (!first) return true
  console.error(`${name} does not pass the checks; only what is written is compared. ${printProblem(first)}`)
  if (others.length > 0) console.error(`(${others.length} more: onevisit check)`)
  return false
}

const beside = /(^|\/)(walks|scenarios)\/|\/words\.[^/]+$/

type Asked = ReturnType<typeof parse> & { readonly older: string; readonly newer: string; readonly lang: Language }

function show(report: DiffReport, { html, json, lang, failOn }: Asked): number {
  const worst = worstOf(report.changes)
  if (html !== undefined) {
    try {
      writeFileSync(html, printDiffPage(report, lang))
    } catch (error) {
      return refused(`${html} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another file.`)
    }
  }
  process.stdout.write(json ? `${JSON.stringify({ ...report, worst }, undefined, 2)}\n` : printDiff(report, lang))
  return exitCodes[worst === 'stricter' && failOn === 'breaking' ? 'safe' : worst]
}

const exitCodes: Readonly<Record<Worst, number>> = { none: 0, safe: 0, stricter: 1, breaking: 2 }

function refused(says: string): number {
  console.error(says)
  return 3
}

function parse(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      bundle: { type: 'string' },
      json: { type: 'boolean' },
      html: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      'fail-on': { type: 'string', default: 'stricter' },
    },
  })
  const { 'fail-on': failOn, ...rest } = values
  return { ...rest, failOn, positionals }
}

function readArguments(args: string[]): Asked | { readonly wrong: string } {
  try {
    const asked = parse(args)
    const [older, newer, ...others] = asked.positionals
    const { lang, failOn } = asked
    if (!older || !newer || others.length > 0) return { wrong: `Two versions, the older one first. Usage: ${usage}` }
    if (lang !== 'zh' && lang !== 'en') return { wrong: `--lang is zh or en, not "${lang}". Usage: ${usage}` }
    if (failOn !== 'stricter' && failOn !== 'breaking')
      return { wrong: `--fail-on is stricter or breaking, not "${failOn}". Usage: ${usage}` }
    return { ...asked, older, newer, lang }
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    return { wrong: `${error.message} Usage: ${usage}` }
  }
}

function namesOf(before: Loaded, after: Loaded): Record<string, string> {
  const named = [...before.bundles, ...after.bundles].map(({ bundle }) => [bundle.id, `${bundle.name}（${bundle.id}）`])
  return { settings: '本地区设置（settings.yaml、calendar.yaml）', ...Object.fromEntries(named) }
}

function unknownBundle(id: string, names: Readonly<Record<string, string>>): string {
  const known = Object.keys(names).filter((name) => name !== 'settings')
  return `There is no bundle "${id}" in either. There are: ${known.join(', ')}.`
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { guideFiles } from '../../lib/report/guide/folder.ts'
import { noticeOf } from '../../lib/report/guide/notice.ts'
import { readAnswers } from '../../lib/report/guide/read-answers.ts'
import { printSheetText } from '../../lib/report/guide/sheet-text.ts'
import { type Asked, readAsked, told } from './asked.ts'
import { oneBundle } from './one-bundle.ts'
import { usages } from './usages.ts'

const usage = usages.guide

/**
 * Prints the notice for some answers, or writes with `--out` the guide, the flow chart and the notice of every
 * combination of answers into a folder. Answers the exit code.
 */
export async function guide(args: string[]): Promise<number> {
  const asked = readAsked(usage, () => read(args))
  if ('wrong' in asked) return told(asked.wrong, 2)
  if (asked.lang !== 'zh' && asked.lang !== 'en')
    return told(`There is no language "${asked.lang}". Write zh or en.`, 2)
  if (asked.out !== undefined && asked.answers !== undefined)
    return told('With --out every combination of answers is written. Leave --answers out, or --out.', 2)
  const found = oneBundle(asked.name, asked.bundles)
  if ('wrong' in found) return told(found.wrong, 1)
  const { bundle } = found
  if (asked.out !== undefined) return writeAll(asked.out, guideFiles(bundle, asked.lang))
  const answers = readAnswers(bundle, asked.answers ?? '')
  if ('problems' in answers) return told(answers.problems.map(({ says, fix }) => `${says} ${fix}`).join('\n'), 1)
  process.stdout.write(printSheetText(noticeOf(bundle, answers.answers), asked.lang))
  return 0
}

function writeAll(folder: string, files: ReturnType<typeof guideFiles>): number {
  let count = 0
  try {
    for (const { path, text } of files) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      count++
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return told(`The folder ${folder} cannot be written (${String(error.code)}). Name another one.`, 1)
  }
  process.stdout.write(`${count} files in ${folder}; open ${join(folder, 'index.html')}\n`)
  return 0
}

function read(args: string[]): Asked & { readonly answers?: string; readonly lang: string; readonly out?: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      bundles: { type: 'string' },
      answers: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      out: { type: 'string' },
    },
  })
  return { names: positionals, ...values }
}

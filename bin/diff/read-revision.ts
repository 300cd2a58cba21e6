import { spawnSync } from 'node:child_process'
import type { Source } from '../../lib/bundle/source.ts'

/** The YAML files of a folder as a git revision has it, `HEAD~1:bundles`; or why they cannot be read. */
export type Revision = { readonly files: readonly Source[] } | { readonly wrong: string }

/** `at`: a revision and a folder in it, seen from the working directory. */
export function readRevision(at: string): Revision {
  const [revision = '', folder = ''] = at.split(/:(.*)/s)
  if (revision === '' || revision.startsWith('-'))
    return { wrong: `"${at}" names no revision. Write it like HEAD~1:bundles.` }
  const path = folder === '' || /^\.{0,2}\//.test(folder) ? folder : `./${folder}`
  const listed = git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', `${revision}:${path.replace(/\/+$/, '')}`])
  if ('wrong' in listed) return { wrong: sentenceOf(listed.wrong, at, revision, folder) }
  const names = listed.out
    .toString('utf8')
    .split('\0')
    .filter((name) => /\.ya?ml$/.test(name))
  const asked = names.map((name) => `${revision}:${path.replace(/\/+$/, '')}/${name}\n`).join('')
  const read = git(['cat-file', '--batch'], asked)
  if ('wrong' in read) return { wrong: sentenceOf(read.wrong, at, revision, folder) }
  const texts = readBatch(read.out)
  return { files: names.flatMap((file, n) => (texts[n] === undefined ? [] : { file, text: texts[n] })) }
}

function git(args: readonly string[], input = ''): { readonly out: Buffer } | { readonly wrong: string } {
  const { error, status, stdout, stderr } = spawnSync('git', args, { input, maxBuffer: 256 * 1024 * 1024 })
  if (error) return { wrong: (error as NodeJS.ErrnoException).code ?? error.message }
  return status === 0 ? { out: stdout } : { wrong: stderr.toString('utf8') }
}

function sentenceOf(said: string, at: string, revision: string, folder: string): string {
  if (said === 'ENOENT') return `${at} needs git, which is not installed here. Name a folder instead.`
  if (/not a git repository/i.test(said))
    return `${at} is a git revision, and this is no git repository. Name a folder instead.`
  if (/exists on disk|does not exist in|not a tree/i.test(said)) return `There is no folder "${folder}" in ${revision}.`
  return `There is no revision "${revision}" here, or no folder "${folder}" in it.`
}

/** What `git cat-file --batch` prints: a line with the size before each file. */
function readBatch(out: Buffer): readonly string[] {
  const texts: string[] = []
  for (let start = 0; start < out.length; ) {
    const end = out.indexOf(10, start)
    const size = Number(out.toString('latin1', start, end).split(' ')[2])
    if (end < 0 || !Number.isInteger(size)) break
    texts.push(out.toString('utf8', end + 1, end + 1 + size))
    start = end + 1 + size + 1
  }
  return texts
}

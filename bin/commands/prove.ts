import { parseArgs } from 'node:util'
import { printProblem } from '../../lib/bundle/problem.ts'
import { printAskOnce } from '../../lib/proof/ask-once/print-ask-once.ts'
import { printDeadline } from '../../lib/proof/deadline/print-deadline.ts'
import { proofs } from '../../lib/proof/proofs.ts'
import { printSound } from '../../lib/proof/sound/print-sound.ts'
import { type Asked, readAsked, told } from './asked.ts'
import { oneBundle } from './one-bundle.ts'
import { usages } from './usages.ts'

const usage = usages.prove

/** Prints what is proved of a bundle. Answers the exit code: 0; 1 something cannot be proved, or the bundle is wrong; 2 the command is. */
export async function prove(args: string[]): Promise<number> {
  const asked = readAsked(usage, () => read(args))
  if ('wrong' in asked) return told(asked.wrong, 2)
  const found = oneBundle(asked.name, asked.bundles)
  if ('wrong' in found) return told(found.wrong, 1)

  const { bundle, region, draft } = found
  process.stdout.write([printSound(bundle), printAskOnce(bundle), printDeadline(bundle, region)].join('\n'))
  const problems = proofs.flatMap((show) => show(draft, region))
  return problems.length > 0 ? told(problems.map(printProblem).join('\n'), 1) : 0
}

function read(args: string[]): Asked {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { bundles: { type: 'string' } } })
  return { names: positionals, ...values }
}

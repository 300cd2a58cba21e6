import type { Ports } from '../lib/desk/ports.ts'
import { differs } from '../lib/desk/publish.ts'
import { submitProposal } from '../lib/desk/publishing/decide-proposal.ts'
import { draftProposal, findMade } from '../lib/desk/publishing/make-proposal.ts'
import type { Proposal, Wanted } from '../lib/desk/publishing/proposal.ts'
import { Refusal } from '../lib/desk/refusal.ts'
import { administrator, readSound } from './publish-folder.ts'

/**
 * What of the folder is not in force, as a proposal of the administrator that waits for a second person: made now, or by
 * a start before. Undefined when all of it is in force. Throws an Error that lists the problems, one a line.
 */
export async function proposeFolder(ports: Ports, folder: string): Promise<Proposal | undefined> {
  const { files, bundles, law } = readSound(folder)
  if (!(await differs(ports, { bundles, law }))) return undefined
  const wanted: Wanted = { kind: 'sources', files, note: '安装目录中的文件与已发布的内容不同' }
  const waiting = await findMade(ports, administrator, wanted, ['proposed', 'returned'])
  if (waiting) return waiting
  try {
    const { id } = await draftProposal(ports, administrator, wanted, () => [])
    return await submitProposal(ports, { id, by: administrator, remember: () => [] })
  } catch (thrown) {
    throw thrown instanceof Refusal ? new Error(sentenceOf(thrown)) : thrown
  }
}

function sentenceOf({ refusal, details }: Refusal): string {
  const problems = (details.problems ?? []) as readonly { at: string; says?: string; fix?: string }[]
  const lines = problems.map(({ at, says = '', fix = '' }) => `${at}: ${says} ${fix}`)
  return [`Nothing was proposed (${refusal}):`, ...lines].join('\n')
}

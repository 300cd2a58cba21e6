import type { Failure } from '../../ask/ask.ts'
import { askedMaterials, needsName } from '../../ask/draft-sections.ts'
import type { Draft } from '../../ask/draft-store.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { controlOf, findProblems } from '../../fields/field.ts'
import { agentFields, authority, readAgent } from '../../parts/agent-fields.ts'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { findMissingMail } from '../../parts/mail-address.tsx'
import { slotOf } from '../../parts/material-slot.tsx'
import { promiseName } from '../../parts/promise-name.tsx'
import { waysControl } from '../../parts/ways.tsx'
import { say } from '../../words/say.ts'

/** The control of a question about the situation. */
export const questionOf = (situation: string): string => `q-${situation}`

/** The control by which the clerk says that the identity document was seen. */
export const identityControl = 'identity-seen'

/**
 * Everything that a draft at the window still lacks, each with its control. `hasOriginal`: whether the original of a
 * material was seen.
 */
export function findMissing(draft: Draft, hasOriginal: (material: string) => boolean): SummaryProblem[] {
  const { notice, papers } = draft
  const missing = { says: say('fault.missing') }
  return [
    ...notice.unanswered.map((id) => ({ ...missing, control: questionOf(id), name: say('apply.answers') })),
    ...findAgentMissing(draft, hasOriginal),
    ...Object.entries(findProblems(notice.fields, papers.form)).map(([id, says]) => ({
      control: controlOf(id),
      name: notice.fields.find((field) => field.id === id)?.name,
      says,
    })),
    ...findPapersMissing(draft, hasOriginal),
    ...(needsName(draft) && papers.signed.trim() === ''
      ? [{ ...missing, control: promiseName, name: say('apply.signed') }]
      : []),
    ...(papers.way ? [] : [{ ...missing, control: waysControl, name: say('apply.way') }]),
    ...findMissingMail(papers),
  ]
}

function findAgentMissing({ papers: { agent }, files }: Draft, hasOriginal: (material: string) => boolean) {
  if (!agent) return []
  const fields = agentFields()
  const found = Object.entries(findProblems(fields, readAgent(agent))).map(([id, says]) => ({
    control: controlOf(id),
    name: fields.find((field) => field.id === id)?.name,
    says,
  }))
  if (authority in files || hasOriginal(authority)) return found
  return [
    ...found,
    { control: slotOf(authority), name: say('apply.agent.letter'), says: say('window.material.missing') },
  ]
}

function findPapersMissing(draft: Draft, hasOriginal: (material: string) => boolean): SummaryProblem[] {
  const { files, papers } = draft
  return askedMaterials(draft)
    .filter(({ id, later }) => !(id in files) && !hasOriginal(id) && !(later && papers.gaps.includes(id)))
    .map(({ id, name, later }) => ({
      control: slotOf(id),
      name,
      says: say(later ? 'window.material.may-follow' : 'window.material.missing'),
    }))
}

/** What the server found, each with its control on the same page. */
export function locateFaults({ notice }: Draft, failure: Failure): SummaryProblem[] {
  const { error, problems = [] } = failure
  if (error !== 'invalid' || problems.length === 0) return [{ says: sayFailure(failure) }]
  return problems.map(({ at, says }) => {
    const dot = at.indexOf('.')
    const [place, id] = dot < 0 ? [at, ''] : [at.slice(0, dot), at.slice(dot + 1)]
    switch (place) {
      case 'form':
        return { control: controlOf(id), name: notice.fields.find((field) => field.id === id)?.name, says }
      case 'materials':
      case 'gaps':
        return { control: slotOf(id), name: notice.materials.find((material) => material.id === id)?.name, says }
      case 'agent':
        return { control: id === 'letter' ? slotOf(authority) : controlOf(at), name: say('apply.agent'), says }
      case 'answers':
        return { control: questionOf(id), name: say('apply.answers'), says }
      case 'mail':
        return { control: `mail-${id}`, name: say('apply.mail'), says }
      case 'signed':
        return { control: promiseName, name: say('apply.signed'), says }
      case 'way':
        return { control: waysControl, name: say('apply.way'), says }
      default:
        return { says }
    }
  })
}

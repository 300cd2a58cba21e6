import type { Failure } from '../../ask/ask.ts'
import { sectionsOf } from '../../ask/draft-sections.ts'
import type { Draft } from '../../ask/draft-store.ts'
import { controlOf } from '../../fields/field.ts'
import { agentFields, authority } from '../../parts/agent-fields.ts'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { promiseName } from '../../parts/promise-name.tsx'
import { waysControl } from '../../parts/ways.tsx'
import { say } from '../../words/say.ts'

/** What the server found, each with its name and the way to where it is mended. */
export function locateFailure(draft: Draft, failure: Failure): SummaryProblem[] {
  const { status, error, says, problems = [], rule } = failure
  if (status === 0) return [{ says: say('frame.no-connection') }]
  if (status === 401) return [{ says: say('frame.expired'), href: signIn() }]
  if (error !== 'invalid') return [{ says: rule?.says ?? says }]
  return problems.map(({ at, says }) => ({ ...locate(draft, at), says }))
}

const signIn = (): string => `/sign-in?to=${encodeURIComponent(location.pathname)}`

/** `form.mother.id_no` → its field, in its section. */
function locate(draft: Draft, at: string): Omit<SummaryProblem, 'says'> {
  const base = `/a/${draft.application}`
  const dot = at.indexOf('.')
  const [place, id] = dot < 0 ? [at, ''] : [at.slice(0, dot), at.slice(dot + 1)]
  const { notice } = draft
  switch (place) {
    case 'form': {
      const section = sectionsOf(notice).find(({ fields }) => fields.some((field) => field.id === id))
      const name = notice.fields.find((field) => field.id === id)?.name ?? id
      return { name, control: controlOf(id), href: `${base}/form/${section?.id ?? ''}?to=check&field=${id}` }
    }
    case 'materials':
    case 'gaps': {
      const name = notice.materials.find((material) => material.id === id)?.name
      return { name, control: at, href: `${base}/materials?to=check` }
    }
    case 'commits':
      return { name: say('apply.commit'), control: at, href: `${base}/materials?to=check` }
    case 'signed':
      return { name: say('apply.signed'), control: promiseName, href: `${base}/materials?to=check` }
    case 'answers':
      return { name: say('apply.answers'), control: at, href: `${base}/answers` }
    case 'agent': {
      const field = agentFields().find((each) => each.id === at)
      const name = id === 'letter' ? say('apply.agent.letter') : (field?.name ?? authority)
      return { name, control: at, href: `${base}/agent?to=check` }
    }
    case 'way':
      return { name: say('apply.way'), control: waysControl }
    default:
      return { name: place }
  }
}

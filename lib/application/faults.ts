import { judgeValue, type ValueFault } from '../bundle/judge-value.ts'
import type { Bundle, Element } from '../bundle/model.ts'
import { type Agent, authorityLetter } from './agent/agent.ts'
import { isCommittable } from './commitment/commitment.ts'
import { combine, type Plan } from './form.ts'
import { type ApplicantChoices, needsSignature, settleChoices } from './gaps/choices.ts'

/** What the applicant has filled in and handed in so far. */
export interface Papers extends ApplicantChoices {
  readonly answers: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  /** Material id → the stored file, or `paper` where the original was shown at a window. */
  readonly materials: Readonly<Record<string, HandedIn>>
  readonly way: string
  /** 代办: who files for another. */
  readonly agent?: Agent
  /** To whom and where results are sent, where they come by mail. */
  readonly mail?: MailAddress
}

export interface MailAddress {
  readonly name?: string
  readonly phone?: string
  readonly address?: string
}

export type HandedIn =
  | { readonly medium: 'paper' }
  | {
      readonly medium: 'file'
      readonly file: string
      readonly name: string
      readonly bytes: number
      readonly at: number
      /** When it first came (ms), where it was handed in with an earlier application. */
      readonly since?: number
    }

/** One thing wrong with what was filled in: where (`form.mother.id_no`), and a word of the dictionary saying what. Never the value itself. */
export interface Fault {
  readonly at: string
  readonly wrong: 'missing' | 'may-follow' | 'not-asked' | 'file-kind' | 'too-many-files' | 'files-used-up' | ValueFault
}

/** Everything that the papers name and the bundle does not know: such a draft is not saved (指南之外无材料). */
export function findUnknown({ situations, catalogue, deliver }: Bundle, papers: Papers): Fault[] {
  const answers = Object.entries(papers.answers).flatMap(([id, answer]) => {
    const situation = situations.find((each) => each.id === id)
    if (!situation) return [fault(`answers.${id}`, 'not-asked')]
    return situation.answers.some((each) => each.id === answer) ? [] : [fault(`answers.${id}`, 'not-a-choice')]
  })
  return [
    ...answers,
    ...unknown('form', papers.form, catalogue.elements),
    ...unknown('materials', withoutLetter(papers), catalogue.materials),
    ...unknown('gaps', toKeys(papers.gaps), catalogue.materials),
    ...unknown('commits', toKeys(papers.commits), catalogue.items),
    ...(papers.way === '' || deliver.ways.some((way) => way === papers.way) ? [] : [fault('way', 'not-a-choice')]),
  ]
}

/** Everything that keeps the papers from being submitted; empty when the application can be dispatched. `asked`: the situations that its answers lead to. */
export function findFaults(
  bundle: Bundle,
  plan: Plan,
  asked: readonly string[],
  papers: Papers & { readonly reused?: readonly string[] },
): Fault[] {
  const choices = settleChoices(bundle, plan, papers)
  const { fields } = combine(bundle, plan, choices.commits)
  return [
    ...asked.filter((id) => papers.answers[id] === undefined).map((id) => fault(`answers.${id}`, 'missing')),
    ...fields.flatMap(({ element }) => findValueFault(element, papers.form[element.id])),
    ...[...choices.main, ...choices.missing].map((material) => fault(`materials.${material}`, 'missing')),
    ...choices.promisable.map((material) => fault(`materials.${material}`, 'may-follow')),
    ...(papers.commits ?? [])
      .filter((item) => plan[item] && !isCommittable(bundle, item))
      .map((item) => fault(`commits.${item}`, 'not-asked')),
    ...(needsSignature(papers, choices) ? [fault('signed', 'missing')] : []),
    ...(papers.way === '' ? [fault('way', 'missing')] : []),
  ]
}

/** At most one fault: the value is missing, or is not what the element holds. */
export function findValueFault(element: Element, given: string | undefined, place = 'form'): Fault[] {
  const value = given?.trim() ?? ''
  const wrong = value === '' ? (element.required ? 'missing' : undefined) : judgeValue(element, value)
  return wrong ? [fault(`${place}.${element.id}`, wrong)] : []
}

/** Whoever acts for another hands in the authority beside what the bundle asks. */
function withoutLetter({ agent, materials }: Papers): object {
  return Object.fromEntries(Object.entries(materials).filter(([id]) => !agent || id !== authorityLetter))
}

const toKeys = (ids: readonly string[] = []): object => Object.fromEntries(ids.map((id) => [id, true]))

function unknown(place: string, given: object, known: object): Fault[] {
  return Object.keys(given)
    .filter((id) => !Object.hasOwn(known, id))
    .map((id) => fault(`${place}.${id}`, 'not-asked'))
}

const fault = (at: string, wrong: Fault['wrong']): Fault => ({ at, wrong })

import { combine } from '../../application/form.ts'
import type { Loaded } from '../../bundle/load.ts'
import type { Bundle } from '../../bundle/model.ts'
import { compile } from '../../compile/compile.ts'
import { titles, topLevel } from '../../compile/titles.ts'
import { proveDeadline } from '../../proof/deadline/prove-deadline.ts'
import { findCases } from '../../rules/cases.ts'
import { findApplicable } from '../../rules/plan.ts'
import { fullReduction } from '../reduction/reduction.ts'

/** Whether everybody is asked, or only under some answers. */
type Asked = 'always' | 'sometimes'

/** What follows from a bundle as a whole, and is compared like what it says. */
export interface Facts {
  readonly form: { readonly fields: Readonly<Record<string, Asked>>; readonly papers: Readonly<Record<string, Asked>> }
  /** Under the answers by which most items apply. */
  readonly figures: Readonly<Record<string, number | string>>
  /** What the machine does for each item, and what it does for all. */
  readonly machine: Readonly<Record<string, unknown>>
}

/** The facts of a bundle with which nothing is wrong. */
export function factsOf(bundle: Bundle, region: Pick<Loaded, 'settings' | 'calendar'>): Facts {
  return { form: formOf(bundle), figures: figuresOf(bundle, region), machine: machineOf(bundle) }
}

function formOf(bundle: Bundle): Facts['form'] {
  const forms = findCases(bundle)
    .map((answers) => findApplicable(bundle, answers).items)
    .filter((plan) => Object.values(plan).includes(true))
    .map((plan) => combine(bundle, plan))
  return {
    fields: tally(forms.map(({ fields }) => fields.map(({ element }) => element.id))),
    papers: tally(forms.map(({ papers }) => papers.map(({ material }) => material.id))),
  }
}

function tally(forms: readonly (readonly string[])[]): Record<string, Asked> {
  const ids = [...new Set(forms.flat())]
  return Object.fromEntries(ids.map((id) => [id, forms.every((form) => form.includes(id)) ? 'always' : 'sometimes']))
}

function figuresOf(bundle: Bundle, region: Pick<Loaded, 'settings' | 'calendar'>): Facts['figures'] {
  const { fields, materials, visits, yuan, steps } = fullReduction(bundle).together
  const { promise, law } = proveDeadline(bundle, region).whole
  const path = promise.plain.path.map(({ name }) => name).join('、')
  const days = { promised: promise.plain.result.working, lawful: law.most.result.working }
  return { fields, materials, visits, yuan, steps, ...days, path }
}

/** Branches by their item; what is above them under the name of the whole. */
function machineOf(bundle: Bundle): Facts['machine'] {
  const { States } = compile(bundle)
  const { [topLevel.parallel]: parallel, ...rest } = States
  const branches = parallel?.Type === 'Parallel' ? parallel.Branches : []
  const names = [...titles(bundle).keys()]
  return { ...Object.fromEntries(names.map((item, n) => [item, branches[n]])), '*': rest }
}

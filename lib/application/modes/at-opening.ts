import type { Item } from '../../bundle/model.ts'
import type { factsHold } from '../../rules/facts.ts'
import type { Dossier } from '../dossier.ts'
import type { ByRule } from '../events/review.ts'
import type { Event } from '../events.ts'
import { findStepBreach } from '../steps/guard.ts'

/** What the explanation of the decision says where the applicant did not want a rule alone to decide. */
const wishedPeople = '申请人要求由工作人员审查决定（个人信息保护法 24）。'

/** Neither rules nor a commitment take the place of a step that the item's law requires. */
const stepFirst = '依法须先完成特殊环节，由工作人员审查决定（000 §15）。'

/** Only people can enter what the grant fixes, such as a number that others wait for. */
const resultFirst = '办理结果中有须由工作人员确定的内容，由工作人员审查决定。'

/** Whether the law may decide the item by what was filed, so that the form must be looked at when it is opened. */
export function isDecidedByRule({ state, bundle }: Dossier, id: string): boolean {
  const item = bundle.catalogue.items[id]
  return item !== undefined && state.items[id]?.toPeople === undefined && !state.byPeople && hasRules(item)
}

/**
 * What becomes of an item at once when it is opened: a signed commitment is decided on the spot; an exempt item or a
 * filing is granted when all of its rules hold of the filed form, and goes to people otherwise. Never a refusal: that
 * takes a person (个人信息保护法 24). The same facts give the same decision. Empty: an officer decides, as always.
 * `holds` is asked only of an item that `isDecidedByRule`.
 */
export function decideAtOpening(
  dossier: Dossier,
  id: string,
  form: Readonly<Record<string, string>>,
  holds: typeof factsHold,
): Event[] {
  const { state, bundle } = dossier
  const item = bundle.catalogue.items[id]
  if (!item || state.items[id]?.toPeople) return []
  const content = state.commits?.includes(id) && item.mode === 'commitment' ? item.commitment?.content : undefined
  if (content === undefined && !hasRules(item)) return []
  if (findStepBreach(dossier, id)) return [toPeople(id, [stepFirst])]
  if (state.byPeople) return [toPeople(id, [wishedPeople])]
  if (item.makes) return [toPeople(id, [resultFirst])]
  if (content !== undefined) return [grant(dossier, item, 'commitment', [content])]
  const rules = item.decides ?? []
  const failed = rules.filter(({ when }) => !holds(when, { form, tables: bundle.catalogue.tables }))
  const because = (failed.length > 0 ? failed : rules).map(({ says }) => says)
  return failed.length > 0 ? [toPeople(id, because)] : [grant(dossier, item, 'rules', because)]
}

function hasRules({ mode, decides = [] }: Item): boolean {
  return (mode === 'exempt' || mode === 'filing') && decides.length > 0
}

const toPeople = (item: string, because: readonly string[]): Event => ({ kind: 'sent-to-people', item, because })

/** Under the department's one seal, as all of its decisions (000 §6). */
function grant({ bundle }: Dossier, { id, department }: Item, by: ByRule['by'], because: readonly string[]): Event {
  const seal = bundle.catalogue.departments[department]?.seal
  return { kind: 'decided', item: id, decision: 'granted', ...(seal !== undefined && { seal }), rule: { by, because } }
}

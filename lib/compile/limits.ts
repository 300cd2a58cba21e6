import type { StateMachine } from '../asl/states.ts'
import type { Bundle } from '../bundle/model.ts'
import { countEvents, countRetryEvents, definitionBytes, worstPayloadBytes } from './budget.ts'
import { compile } from './compile.ts'
import { longestName } from './titles.ts'
import { stateNames } from './walk.ts'

/** Bounds of Step Functions Standard workflows; the definition keeps a tenth of its 1 MB in hand. */
const bounds = { definitionBytes: 900 * 1024, payloadBytes: 262_144, events: 25_000, nameLength: longestName }

/** Rounds of correction that every item of a bundle must be able to have in one run. */
const provenRounds = 10

/** A DynamoDB transaction holds 100 rows; what is not a department's task when an application is filed takes at most 20. */
const mostChecks = 80

/** A bound that the compiled bundle would pass: a problem of the bundle as a whole, without a place in its text. */
export interface Excess {
  readonly says: string
  readonly fix: string
}

/** What keeps a bundle from running inside the bounds of Step Functions, however its applications go. */
export function findExcesses(bundle: Bundle): readonly Excess[] {
  if (bundle.items.length === 0) {
    return [{ says: `The bundle ${bundle.id} has no items.`, fix: 'Give it at least one item.' }]
  }
  return [...tooLarge(bundle), ...badNames(compile(bundle))]
}

function tooLarge(bundle: Bundle): readonly Excess[] {
  const corrections = provenRounds * bundle.items.length
  const measured = [
    { what: 'bytes of machine definition', is: definitionBytes(bundle), bound: bounds.definitionBytes },
    { what: 'bytes in its largest payload', is: worstPayloadBytes(bundle), bound: bounds.payloadBytes },
    {
      what: `history events with ${provenRounds} corrections of every item and one outage`,
      is: countEvents(bundle, { corrections }) + countRetryEvents(bundle),
      bound: bounds.events,
    },
  ]
  return [
    ...measured
      .filter(({ is, bound }) => is > bound)
      .map(({ what, is, bound }) => ({
        says: `The bundle ${bundle.id} has ${is} ${what}; Step Functions allows ${bound}.`,
        fix: 'Split it into two bundles.',
      })),
    ...tooManyChecks(bundle),
  ]
}

/** Where departments accept, filing puts the item on the table of each of them in the same transaction. */
function tooManyChecks({ id, items, accept }: Bundle): readonly Excess[] {
  if (accept?.by !== 'departments' || items.length <= mostChecks) return []
  return [
    {
      says: `The bundle ${id} has ${items.length} items that departments accept; ${mostChecks} can be filed at once.`,
      fix: 'Split it into two bundles, or let the counter accept it.',
    },
  ]
}

/** Names that are too long or used twice in the whole machine. */
export function badNames(machine: StateMachine): readonly Excess[] {
  const names = stateNames(machine)
  const first = new Map(names.map((name, index) => [name, index] as const).reverse())
  const twice = names.filter((name, index) => first.get(name) !== index)
  const long = names.filter((name) => name.length > bounds.nameLength)
  return [
    ...twice.map((name) => ({ says: `Two states are called ${name}.`, fix: 'Rename one of the items.' })),
    ...long.map((name) => ({
      says: `The state name ${name} is too long.`,
      fix: `Use ${bounds.nameLength} characters.`,
    })),
  ]
}

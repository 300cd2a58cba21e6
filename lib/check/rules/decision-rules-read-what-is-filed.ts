import type { Draft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import { parseFactRule } from '../../rules/facts.ts'
import type { Rule } from '../rule.ts'

/**
 * What a department has on file is asked of nobody (003 §29), so that it is not in the form: a rule that reads it never
 * holds, and a person decides every case. Unless another item fixes it: its grant puts it there. A condition may read it,
 * for a person looks at conditions.
 */
export const decisionRulesReadWhatIsFiled: Rule = ({ bundle, catalogue }: Draft) =>
  Object.values(bundle.catalogue.items).flatMap(({ id, elements, decides = [] }) =>
    decides.flatMap(({ when }, index) => {
      const parsed = parseFactRule(when, { elements, tables: catalogue.names.tables })
      if ('faults' in parsed) return []
      const at = catalogue.positionOf(['items', id, 'decides', index, 'when'])
      return parsed.condition.mentions.flatMap((read) => {
        const owner = findOwner(bundle, id, read)
        if (owner === undefined) return []
        const says = `In "${bundle.id}" this rule never holds: it reads "${read}", which ${owner} has on file and nobody is asked for.`
        return { at, says, fix: 'Read something that people fill in, or make it a point that an officer looks at.' }
      })
    }),
  )

/** The department that has it on file, unless the grant of another item of the bundle fixes it. */
function findOwner({ catalogue }: Bundle, item: string, element: string): string | undefined {
  const shared = catalogue.elements[element]?.shared
  const isMade = Object.values(catalogue.items).some(({ id, makes }) => id !== item && makes?.includes(element))
  return shared === undefined || isMade ? undefined : (catalogue.departments[shared]?.name ?? shared)
}

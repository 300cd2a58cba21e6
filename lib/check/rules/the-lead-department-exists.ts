import { suggest } from '../../bundle/nearest.ts'
import type { Rule } from '../rule.ts'

/** 牵头部门 */
export const theLeadDepartmentExists: Rule = ({ bundle, catalogue, positionOf }) =>
  catalogue.names.departments.includes(bundle.lead)
    ? []
    : [
        {
          at: positionOf(['lead']),
          says: `There is no department "${bundle.lead}" in the catalogue.`,
          fix: suggest(bundle.lead, catalogue.names.departments, 'Add it to the departments of the catalogue.'),
        },
      ]

import type { Rule } from '../rule.ts'

/**
 * A guide says where and when things are done and who answers questions and complaints (003 三.6). All else that it must
 * say no item can be without; where, a catalogue may leave out until its region has a centre.
 */
export const everyGuideCanBeWritten: Rule = ({ bundle, positionOf }) =>
  bundle.centre
    ? []
    : [
        {
          at: positionOf(['bundle']),
          says: `The guide of "${bundle.id}" cannot say where it is done, when, and who answers questions and complaints.`,
          fix: 'Write in the catalogue, beside region: centre: { name: …, address: …, hours: …, consult: "12345", complain: "12345" }',
          severity: 'warning',
        },
      ]

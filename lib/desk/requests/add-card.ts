import * as z from 'zod'
import { detectors } from '../../application/cards/detectors.ts'
import { nextCardId } from '../../application/folds/supervision.ts'
import type { Application } from '../changes/application.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { violationShape } from '../views/card-view.ts'
import { id } from './papers-body.ts'

const body = z.strictObject({
  about: z
    .enum(['conduct', 'no-reason', 'second-correction', 'extra-material', 'extra-step', 'extra-item', 'off-hall'])
    .default('conduct'),
  violation: violationShape.optional(),
  colour: z.enum(['yellow', 'red']).default('red'),
  item: id.optional(),
  department: id.optional().describe('Whose conduct it was; of an item, its own when left out'),
  says: z.string().trim().min(1).max(2000),
})

/** What no rule can see is entered by a person, under one of the eight kinds of forbidden conduct. */
export const addCard = route({
  method: 'POST',
  path: '/api/applications/{application}/cards',
  act: 'show-card',
  status: 201,
  summary: '登记违规: a supervisor shows a department a card for conduct that no rule can see',
  params: z.strictObject({ application: applicationId }),
  body,
  answers: z.object({ application: z.string(), card: z.string(), at: z.number() }),
  async answer({ ports, principal, params, body: asked, remember }) {
    return change(ports, principal, params.application, (application, now) => {
      const { about, violation, colour, item, says } = asked
      const department = getDepartment(application, asked)
      const answer = { application: params.application, card: nextCardId(application.state), at: now }
      return {
        events: [
          {
            kind: 'carded',
            colour,
            about,
            ...(item !== undefined && { item }),
            department,
            since: now,
            rule: detectors[about].rule,
            violation: violation ?? detectors[about].violation,
            says,
          },
        ],
        writes: remember(answer),
        answer,
      }
    })
  },
})

function getDepartment({ bundle, state }: Application, { item, department }: z.infer<typeof body>): string {
  const wrong = (at: string, how: string) => new Refusal('invalid', { problems: [{ at, wrong: how }] })
  if (item !== undefined && !state.items[item]) throw wrong('item', 'not-a-choice')
  const whose = department ?? bundle.catalogue.items[item ?? '']?.department
  if (whose === undefined) throw wrong('department', 'missing')
  if (!bundle.catalogue.departments[whose]) throw wrong('department', 'not-a-choice')
  return whose
}

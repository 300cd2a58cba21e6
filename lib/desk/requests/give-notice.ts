import * as z from 'zod'
import { combine } from '../../application/form.ts'
import { findShortestTolerance } from '../../application/gaps/gaps.ts'
import { findStopBasis } from '../../application/steps/stops.ts'
import type { Bundle, Days, Item } from '../../bundle/model.ts'
import { findApplicable } from '../../rules/plan.ts'
import { getCurrentLaw } from '../law.ts'
import { findNotices, itemNotice } from '../publishing/standing.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { getCurrent } from '../versions.ts'
import { commitmentView, viewCommitment } from '../views/commitment-view.ts'
import { days } from '../views/days-view.ts'
import { fieldShape, viewField } from '../views/field-view.ts'
import { formShape, viewForms } from '../views/form-view.ts'
import { nameBundle, named, nameItem, nameStep } from '../views/names.ts'
import { feeView, filesView, longestView, viewFiles, viewLongest } from '../views/notice-view.ts'
import type { Language } from '../words.ts'
import { id } from './papers-body.ts'

/** 一次性告知: told once and completely (003 §14), for the applicant's own situation. */
export const giveNotice = route({
  method: 'GET',
  path: '/api/bundles/{bundle}/notice',
  act: 'browse',
  summary: '一次性告知: items, fields, materials and limits for the answers given as query parameters (`?insure=yes`)',
  params: z.strictObject({ bundle: id }),
  query: z.record(id, id),
  answers: z.object({
    bundle: z.string(),
    name: z.string(),
    version: z.number(),
    asked: z.array(z.string()).describe('The questions that these answers lead to, answered or not, in their order'),
    unanswered: z.array(z.string()),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        department: z.string(),
        departmentId: z.string(),
        fee: feeView.optional().describe('Absent: free'),
        basis: z.array(z.string()),
        legalLimit: days.optional(),
        promise: days,
        after: z.array(z.string()),
        steps: z
          .array(
            z.object({
              kind: z.string(),
              name: z.string(),
              basis: z.string(),
              limit: days,
              required: z.boolean(),
              stops: z.boolean().describe('Whether the time limit stands still while it goes on (行政许可法 45)'),
              stopsBy: z.string().optional(),
            }),
          )
          .describe('特殊环节, with the limits by which they end (000 §15)'),
        commitment: commitmentView
          .optional()
          .describe('告知承诺: may be chosen instead of the materials that it replaces'),
        onExpiry: z.string().optional().describe('容缺: how the item ends when what may follow does not come in time'),
      }),
    ),
    fields: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string(),
        required: z.boolean(),
        choices: z.array(named).optional().describe('All of them; `limits.choices` may leave only some'),
        items: z.array(z.string()),
        ...fieldShape,
      }),
    ),
    madeFields: z
      .array(z.object({ id: z.string(), name: z.string(), items: z.array(z.string()), by: z.string() }))
      .describe('Fields that nobody is asked for because an item of the same application fixes them'),
    exemptFields: z
      .array(z.object({ id: z.string(), name: z.string(), items: z.array(z.string()), by: z.string() }))
      .describe('免填: what the department named has on file'),
    materials: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        items: z.array(z.string()),
        later: days.optional().describe('容缺: how long after acceptance it may follow; absent: a main material'),
        ...formShape,
      }),
    ),
    made: z.array(z.object({ id: z.string(), name: z.string(), by: z.string() })),
    exempt: z
      .array(z.object({ id: z.string(), name: z.string(), by: z.string() }))
      .describe('免交: shared by the department named, so that nobody is asked for it'),
    ways: z.array(z.string()),
    files: filesView,
    longest: longestView.optional(),
    outOfForce: z.array(itemNotice).describe('Items that are suspended or cancelled: with them nothing can be filed'),
  }),
  async answer({ ports, params, query, language }) {
    const { bundle, version } = await getCurrent(ports, params.bundle)
    const problems = Object.entries(query).flatMap(([situation, answer]) => judge(bundle, situation, answer))
    if (problems.length > 0) throw new Refusal('invalid', { problems })
    const { items: plan, situations: asked } = findApplicable(bundle, query)
    const { fields, madeFields, exemptFields, papers, made, exempt } = combine(bundle, plan)
    return {
      bundle: bundle.id,
      name: nameBundle(bundle, language),
      version,
      asked: [...asked],
      unanswered: asked.filter((situation) => query[situation] === undefined),
      items: noticeItems(bundle, plan, language),
      fields: fields.map(({ element, items }) => ({
        id: element.id,
        name: element.name,
        type: element.type,
        required: element.required,
        choices: element.choices?.map((choice) => ({ ...choice })),
        items: [...items],
        ...viewField(bundle, element),
      })),
      madeFields: madeFields.map(({ element: { id, name }, items, by }) => ({ id, name, items: [...items], by })),
      exemptFields: exemptFields.map(({ element: { id, name }, items, by }) => ({
        id,
        name,
        items: [...items],
        by: departmentName(bundle, by),
      })),
      materials: papers.map(({ material: { id, name }, items }) => ({
        id,
        name,
        items: [...items],
        later: copy(findShortestTolerance(bundle, items, id)),
        ...viewForms(bundle, id),
      })),
      made: made.map(({ material: { id, name }, by }) => ({ id, name, by })),
      exempt: exempt.map(({ material: { id, name }, by }) => ({
        id,
        name,
        by: departmentName(bundle, by),
      })),
      ways: [...bundle.deliver.ways],
      files: viewFiles(),
      longest: viewLongest(bundle, await getCurrentLaw(ports), plan, ports.clock.now(), language),
      outOfForce: [...(await findNotices(ports, plan))],
    }
  },
})

function noticeItems(bundle: Bundle, plan: Readonly<Record<string, boolean>>, language: Language) {
  const { items, catalogue } = bundle
  return items.flatMap(({ item, after }) => {
    const known = catalogue.items[item]
    if (!known || !plan[item]) return []
    const { id, basis, legalLimit, promise, gaps, fee } = known
    return [
      {
        id,
        name: nameItem(bundle, id, language),
        department: catalogue.departments[known.department]?.name ?? '',
        departmentId: known.department,
        fee: fee && { ...fee },
        basis: [...basis],
        legalLimit: copy(legalLimit),
        promise: { ...promise },
        after: after.filter((need) => plan[need]),
        steps: noticeSteps(bundle, known, language),
        commitment: viewCommitment(known),
        onExpiry: gaps?.onExpiry,
      },
    ]
  })
}

function noticeSteps(bundle: Bundle, { id, steps = [] }: Item, language: Language) {
  return steps.map(({ kind, basis, limit, required }) => {
    const stopsBy = findStopBasis(bundle, { what: kind }, id)
    return {
      kind,
      name: nameStep(kind, language),
      basis,
      limit: { ...limit },
      required,
      stops: stopsBy !== undefined,
      stopsBy,
    }
  })
}

function judge({ situations }: Bundle, id: string, answer: string) {
  const situation = situations.find((each) => each.id === id)
  if (!situation) return [{ at: `query.${id}`, wrong: 'not-asked' }]
  return situation.answers.some((each) => each.id === answer) ? [] : [{ at: `query.${id}`, wrong: 'not-a-choice' }]
}

const departmentName = ({ catalogue }: Bundle, id: string): string => catalogue.departments[id]?.name ?? id

const copy = (days: Days | undefined) => days && { ...days }

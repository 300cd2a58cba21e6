import * as z from 'zod'
import { findShare } from '../../application/form.ts'
import { withMade } from '../../application/made.ts'
import { needsOf } from '../../application/needs.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Item } from '../../bundle/model.ts'
import { keepFooted } from '../authority.ts'
import type { Application } from '../changes/application.ts'
import { taskIdShape } from '../ids-shape.ts'
import { reusedView, viewReused } from '../library.ts'
import { getOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type PapersRow, papersKey } from '../rows/application.ts'
import { barView, viewBar } from '../views/bar-view.ts'
import { signedCommitment, viewSigned } from '../views/commitment-view.ts'
import { carriage, viewCarriage } from '../views/delivery-view.ts'
import { historyView, readHistory } from '../views/history-view.ts'
import { letterView, viewLettersOf } from '../views/letter-view.ts'
import { listTaskActs, mayView } from '../views/may-view.ts'
import { named, nameStep } from '../views/names.ts'
import { reviewView, viewReview } from '../views/review-view.ts'
import { taskPage, viewTaskPage } from '../views/task-page.ts'
import { itemView, viewItems } from '../views/view.ts'

const days = z.object({ days: z.number(), count: z.enum(['working', 'natural']) })

/** An officer sees their item and what it needs, nothing else of the application (003 §24). */
export const showTask = route({
  method: 'GET',
  path: '/api/tasks/{task}',
  act: 'review',
  summary: '任务详情: the item’s own fields, materials and prerequisite results',
  params: z.strictObject({ task: taskIdShape }),
  answers: z.object({
    task: z.string(),
    you: z.string().describe('Your own id, as reviews and the signatures of records name you'),
    application: z.string(),
    bundle: z.string(),
    version: z.number().describe('The version that it was filed under'),
    dispatchedAt: z.number().describe('When all departments got the application, in one act'),
    item: itemView,
    mode: z.enum(['exempt', 'filing', 'commitment', 'strict']).describe('审批方式; a filing is not refused'),
    review: reviewView,
    delivery: carriage,
    points: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe('审查要点: what whoever grants has looked at'),
    steps: z
      .array(z.object({ kind: z.string(), name: z.string(), limit: days, required: z.boolean(), officers: z.number() }))
      .describe('特殊环节清单: those that may be begun, their limits, and how many sign their record'),
    reviews: z.array(z.string()).describe('Those that must have passed before it is granted: compliance, technical'),
    countersign: z.boolean().describe('会签: a decision stands only when a second person has signed it'),
    extension: z
      .object({ ...days.shape, basis: z.string() })
      .optional()
      .describe('延期: by how much its limit may be lengthened, once'),
    conditions: z
      .array(z.object({ says: z.string(), basis: z.string().optional() }))
      .describe('受理条件; …/conditions tells which of them the form shows to hold'),
    makes: z
      .array(named.extend({ type: z.string(), choices: z.array(named).optional(), value: z.string().optional() }))
      .describe('What its grant fixes, with what was entered for it'),
    form: z.record(z.string(), z.string()),
    ...taskPage.shape,
    others: z
      .array(z.object({ id: z.string(), name: z.string(), department: z.string(), status: z.string() }))
      .describe('The other items of the application: how far they are, and nothing else of them'),
    history: historyView.describe('What happened to the item and to the application as a whole'),
    may: mayView,
    barred: barView.optional(),
    reused: reusedView.describe('区域评估: the item’s materials that were not asked, and whose results serve'),
    commitment: signedCommitment
      .optional()
      .describe('告知承诺书, as it was signed: what is checked after the decision'),
    letters: z.array(letterView).describe('部门间函询: what other departments were asked, and their answers'),
    needs: z.array(itemView.pick({ id: true, name: true, status: true, outcome: true, certificate: true })),
  }),
  async answer({ ports, principal, params, language }) {
    const { application, item, state } = await getOwnTask(ports, principal, params.task)
    const row = (await ports.table.get(papersKey(application.id))) as PapersRow | undefined
    const views = viewItems(application, language)
    const view = views.find(({ id }) => id === item.id)
    if (!row || !view) throw new Refusal('not-found')
    const now = ports.clock.now()
    const form = withMade(application.state, row.papers.form, row.made)
    const needs = needsOf(application.bundle, item.id)
    return {
      task: params.task,
      you: principal.id,
      application: application.id,
      bundle: application.bundle.id,
      version: application.state.version,
      dispatchedAt: dispatchOf(application.state),
      item: view,
      mode: item.mode,
      review: viewReview(state),
      delivery: viewCarriage(application, item.id),
      points: (item.points ?? []).map(({ id, name }) => ({ id, name })),
      steps: (item.steps ?? []).map(({ kind, limit, required, officers }) => ({
        kind,
        name: nameStep(kind, language),
        limit: { ...limit },
        required,
        officers,
      })),
      reviews: [...(item.reviews ?? [])],
      countersign: item.countersign ?? false,
      extension: viewExtension(item),
      conditions: (item.conditions ?? []).map(({ says, basis }) => ({ says, basis })),
      makes: viewMakes(application, item, row),
      form: findShare(form, item.elements),
      ...viewTaskPage(application, item, row, { form, language }),
      others: views
        .filter(({ id, status }) => id !== item.id && status !== 'not-applicable')
        .map(({ id, name, department, status }) => ({ id, name, department, status })),
      history: await readHistory(ports, application, item.id),
      may: await keepFooted(ports, principal, item, listTaskActs(application, principal, item, state, now), now),
      barred: viewBar(application, item, state, language),
      reused: viewReused(application.bundle, findShare(application.state.reused ?? {}, item.materials)),
      commitment: viewSigned(application, item, row.papers),
      letters: viewLettersOf(application, language, ({ item: of }) => of === item.id),
      needs: views
        .filter(({ id }) => needs.includes(id))
        .map(({ id, name, status, outcome, certificate }) => ({ id, name, status, outcome, certificate })),
    }
  },
})

/** Counted as the limit that it lengthens. */
function viewExtension({ extension, legalLimit, promise }: Item) {
  return extension && { days: extension.days, count: (legalLimit ?? promise).count, basis: extension.basis }
}

function viewMakes({ bundle }: Application, { id: item, makes = [] }: Item, { made }: PapersRow) {
  return makes.flatMap((id) => {
    const element = bundle.catalogue.elements[id]
    if (!element) return []
    const { name, type, choices } = element
    return [{ id, name, type, choices: choices?.map((each) => ({ ...each })), value: made?.[item]?.[id] }]
  })
}

/** A check is dispatched with the filing, a review with the acceptance. */
const dispatchOf = ({ dispatchedAt, receivedAt, submittedAt }: ApplicationState): number =>
  dispatchedAt ?? receivedAt ?? submittedAt

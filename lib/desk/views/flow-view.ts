import * as z from 'zod'
import { findHolder } from '../../application/clock/holder.ts'
import type { Plan } from '../../application/form.ts'
import type { ItemState } from '../../application/item-state.ts'
import { isStopped } from '../../application/steps/stops.ts'
import { drawSvg, drawText, measureFlow } from '../../asl/draw/draw.ts'
import type { Flow, FlowState, FlowTone } from '../../asl/draw/flow.ts'
import { applicationFlow, bundleFlow } from '../../report/guide/flows.ts'
import type { Application } from '../changes/application.ts'
import { type FlowStanding, flowWords, type Language, presentWord } from '../words.ts'

/** What each standing is drawn as. */
const tones: Readonly<Record<FlowStanding, FlowTone>> = {
  'not-applicable': 'none',
  accepting: 'active',
  waiting: 'waiting',
  queued: 'waiting',
  reviewing: 'active',
  correcting: 'returned',
  stopped: 'stopped',
  decided: 'active',
  granted: 'done',
  refused: 'refused',
  blocked: 'refused',
  'not-accepted': 'refused',
  withdrawn: 'none',
  expired: 'refused',
  attention: 'stopped',
}

/** With these somebody has to do something now. */
const inHand: readonly FlowStanding[] = ['accepting', 'reviewing', 'correcting', 'stopped', 'attention']

export const flowView = z.object({
  title: z.string(),
  subtitle: z.string(),
  text: z.string().describe('The whole as text, for whoever cannot see the picture'),
  width: z.number().describe('Of the picture, in CSS pixels at a text size of 15'),
  height: z.number(),
  start: z.string().describe('What stands before the steps'),
  merge: z.string().describe('What stands behind the steps'),
  deliver: z.string().describe('What stands at the end'),
  now: z.string().describe('Said of a step that is present'),
  steps: z.array(
    z.object({
      number: z.number(),
      item: z.string(),
      title: z.string(),
      place: z.string().describe('The department'),
      after: z.array(z.number()).describe('The numbers of the steps whose results it needs'),
      waits: z.enum(['begin', 'result']).describe('begin: it begins after those results; result: it ends after them'),
      waiting: z.string().optional().describe('The same in words; absent: it needs no other'),
      note: z.string().optional().describe('That it is not for everybody'),
      status: z
        .object({
          is: z.enum(Object.keys(tones) as FlowStanding[]),
          tone: z.enum(['waiting', 'active', 'returned', 'stopped', 'done', 'refused', 'none']),
          says: z.string(),
          present: z.boolean().describe('The matter is here now'),
        })
        .optional()
        .describe('Of an application that was filed'),
    }),
  ),
})
type FlowView = z.infer<typeof flowView>

/** A flow for people, with what an application’s items are at. */
export interface Picture {
  readonly flow: Flow
  readonly standings: Readonly<Record<string, FlowStanding>>
}

const spoken = (flow: Flow, language: Language): Flow => ({
  ...flow,
  lang: language === 'zh' ? 'zh-CN' : 'en',
  now: presentWord[language],
})

/** Of a bundle, or of what of it applies. */
export const pictureBundle = (bundle: Application['bundle'], language: Language, plan?: Plan): Picture => ({
  flow: spoken(bundleFlow(bundle, language, plan), language),
  standings: {},
})

/** Of a filed application as it stands. `own`: the item that it is shown for; absent: all that are in hand are present. */
export function pictureApplication(application: Application, language: Language, own?: string): Picture {
  const { bundle, state } = application
  const standings = Object.fromEntries(
    bundle.items.map(({ item }): [string, FlowStanding] => [item, standingOf(application, item)]),
  )
  const plan = Object.fromEntries(
    Object.entries(state.items).map(([item, { status }]) => [item, status !== 'not-applicable']),
  )
  const states = Object.fromEntries(
    Object.entries(standings).map(([item, is]): [string, FlowState] => [
      item,
      {
        word: flowWords[is][language],
        tone: tones[is],
        present: own === undefined ? inHand.includes(is) : own === item,
      },
    ]),
  )
  return { flow: spoken(applicationFlow(bundle, language, { plan, states }), language), standings }
}

/** How far an item is, in the one word that its picture says. */
function standingOf(application: Application, item: string): FlowStanding {
  const standing = application.state.items[item]
  if (!standing || standing.status === 'not-applicable') return 'not-applicable'
  if (standing.outcome !== undefined) return standing.outcome
  const { status } = application.state
  if (standing.status === 'correcting' || status === 'correcting') return 'correcting'
  if (status === 'checking' || status === 'verifying') return 'accepting'
  return underReview(application, item, standing)
}

function underReview(application: Application, item: string, { status }: ItemState): FlowStanding {
  if (isStopped(application, item)) return 'stopped'
  if (findHolder(application, item)?.party === 'prerequisite') return 'waiting'
  if (status === 'decided') return 'decided'
  return status === 'open' ? 'reviewing' : 'queued'
}

/** The picture for a viewer of its own. */
export const drawPicture = ({ flow }: Picture): string => drawSvg(flow, { alone: true })

/** The same as the picture, as data: for the list beside it. */
export function viewPicture({ flow, standings }: Picture): FlowView {
  const numbers = new Map(flow.steps.map(({ id }, index) => [id, index + 1]))
  const { title, subtitle, start, merge, deliver, now = '' } = flow
  return {
    title,
    subtitle,
    text: drawText(flow),
    ...measureFlow(flow),
    start,
    merge,
    deliver,
    now,
    steps: flow.steps.map(({ id, title, place, after, waits, note, state }, index) => {
      const needs = after.flatMap((need) => numbers.get(need) ?? [])
      const is = standings[id]
      return {
        number: index + 1,
        item: id,
        title,
        place,
        after: needs,
        waits,
        waiting: needs.length > 0 ? flow.legend[waits] : undefined,
        note,
        status: state && is && { is, tone: state.tone, says: state.word, present: state.present },
      }
    }),
  }
}

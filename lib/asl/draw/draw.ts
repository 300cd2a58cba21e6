import type { Flow, FlowState } from './flow.ts'
import { layOut } from './layout.ts'
import { paint } from './svg.ts'

/**
 * The flow as an SVG document: columns by depth of dependency, arrows for what waits; readable on light and dark. `alone`:
 * for a viewer of its own, where it keeps its size, so that narrow screens scroll, and follows the viewer's colours.
 */
export function drawSvg(flow: Flow, { alone = false } = {}): string {
  return paint(flow, layOut(flow), { description: drawText(flow), alone })
}

/** How large the drawing is, in CSS pixels. */
export function measureFlow(flow: Flow): { readonly width: number; readonly height: number } {
  const { width, height } = layOut(flow)
  return { width: Math.ceil(width), height: Math.ceil(height) }
}

/** The flow as a numbered list for terminals and screen readers; ends with a newline. */
export function drawText(flow: Flow): string {
  const number = new Map(flow.steps.map(({ id }, index) => [id, index + 1]))
  const steps = flow.steps.flatMap(({ id, title, place, after, waits, note, state }) => {
    const needed = after.flatMap((one) => number.get(one) ?? [])
    return [
      `├ ${number.get(id)}. ${oneLine(title)} · ${oneLine(place)}${note ? `（${oneLine(note)}）` : ''}${told(state, flow.now)}`,
      ...(needed.length === 0 ? [] : [`│     ${flow.legend[waits]}：${needed.join('、')}`]),
    ]
  })
  const lines = [flow.title, flow.subtitle, '', `┌ ${flow.start}`, ...steps, `├ ${flow.merge}`, `└ ${flow.deliver}`]
  return `${lines.join('\n')}\n`
}

function told(state: FlowState | undefined, now: string | undefined): string {
  const marks = state ? [state.word, ...(state.present && now ? [now] : [])] : []
  return marks.map((mark) => ` · ${oneLine(mark)}`).join('')
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

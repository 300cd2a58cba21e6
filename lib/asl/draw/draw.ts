import type { Flow } from './flow.ts'
import { layOut } from './layout.ts'
import { paint } from './svg.ts'

/** The flow as an SVG document: columns by depth of dependency, arrows for what waits; readable on light and dark. */
export function drawSvg(flow: Flow): string {
  return paint(flow, layOut(flow), drawText(flow))
}

/** The flow as a numbered list for terminals and screen readers; ends with a newline. */
export function drawText(flow: Flow): string {
  const number = new Map(flow.steps.map(({ id }, index) => [id, index + 1]))
  const steps = flow.steps.flatMap(({ id, title, place, after, waits, note }) => {
    const needed = after.flatMap((one) => number.get(one) ?? [])
    return [
      `├ ${number.get(id)}. ${oneLine(title)} · ${oneLine(place)}${note ? `（${oneLine(note)}）` : ''}`,
      ...(needed.length === 0 ? [] : [`│     ${flow.legend[waits]}：${needed.join('、')}`]),
    ]
  })
  const lines = [flow.title, flow.subtitle, '', `┌ ${flow.start}`, ...steps, `├ ${flow.merge}`, `└ ${flow.deliver}`]
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

import { drawSvg } from '../../asl/draw/draw.ts'
import type { Flow } from '../../asl/draw/flow.ts'

/** A chart inside a page, and the style that its page must have; the same for all charts, and light, as paper is. */
export interface Chart {
  readonly svg: string
  readonly style: string
  /** In CSS pixels, as drawn. */
  readonly width: number
}

export function chartOf(flow: Flow): Chart {
  const drawn = drawSvg(flow)
  const own = /<style>([^<]*)<\/style>\n?/.exec(drawn)
  const id = /id="(flow-[\w-]*)"/.exec(drawn)?.[1] ?? ''
  const light = own?.[1]?.split('@media')[0] ?? ''
  const width = Number(/ width="(\d+)"/.exec(drawn)?.[1])
  return { width, svg: drawn.replace(own?.[0] ?? '', ''), style: light.replaceAll(`#${id}`, '.chart svg') }
}

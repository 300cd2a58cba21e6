import type { FlowTone } from './flow.ts'

/** A shape for each tone in a square of 12 pixels, so that none is told by its colour alone; `full` ones are filled. */
const shapes: Readonly<Record<FlowTone, { readonly way: string; readonly full?: true }>> = {
  waiting: { way: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1zM6 3.5V6l2 1.5' },
  active: { way: 'M2.5 1 11 6 2.5 11z', full: true },
  returned: { way: 'M6 0.5 11.5 6 6 11.5 0.5 6z', full: true },
  stopped: { way: 'M3.5 1.5v9M8.5 1.5v9' },
  done: { way: 'M1 6.5 4.5 10 11 2' },
  refused: { way: 'M1.5 1.5l9 9M10.5 1.5l-9 9' },
  none: { way: 'M1 6h10' },
}

/** The shape of a tone, its upper left corner at this place. */
export function mark(tone: FlowTone, x: number, y: number): string {
  const { way, full } = shapes[tone]
  return `<path class="mark ${tone}${full ? ' full' : ''}" transform="translate(${x} ${y})" d="${way}"/>`
}

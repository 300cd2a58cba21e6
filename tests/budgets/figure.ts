/** One measured figure with its bound. */
export interface Figure {
  readonly what: string
  readonly measured: number
  readonly unit: string
  readonly bound: number
  /** Whether more is better. */
  readonly atLeast?: true
}

export const holds = ({ measured, bound, atLeast }: Figure): boolean =>
  atLeast ? measured >= bound : measured <= bound

/** One line a figure, those that do not hold marked. */
export function printFigure(figure: Figure): string {
  const { what, measured, unit, bound, atLeast } = figure
  const mark = holds(figure) ? 'holds' : 'FAILS'
  return `${mark}  ${what}: ${Number(measured.toFixed(2))} ${unit} (${atLeast ? 'at least' : 'at most'} ${bound})`
}

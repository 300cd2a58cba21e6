/** One measured figure with its bound. */
export interface Figure {
  readonly what: string
  readonly measured: number
  readonly unit: string
  readonly bound: number
  /** Whether more is better. */
  readonly atLeast?: true
  /** What was found, for whoever mends it: shown when it does not hold. */
  readonly found?: readonly string[]
}

export const holds = ({ measured, bound, atLeast }: Figure): boolean =>
  atLeast ? measured >= bound : measured <= bound

/** How many findings are shown of one figure. */
const shown = 12

/** One line a figure, those that do not hold marked and followed by what was found. */
export function printFigure(figure: Figure): string {
  const { what, measured, unit, bound, atLeast, found = [] } = figure
  const holding = holds(figure)
  const mark = holding ? 'holds' : 'FAILS'
  const line = `${mark}  ${what}: ${Number(measured.toFixed(2))} ${unit} (${atLeast ? 'at least' : 'at most'} ${bound})`
  const more = found.length > shown ? [`… and ${found.length - shown} more`] : []
  const lines = holding ? [] : [...found.slice(0, shown), ...more]
  return [line, ...lines.map((each) => `         ${each}`)].join('\n')
}

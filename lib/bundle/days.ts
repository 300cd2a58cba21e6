/** A time limit. `working`: working days, as for licences (行政许可法 82); `natural`: every day counts. */
export interface Days {
  readonly days: number
  readonly count: 'working' | 'natural'
}

/** `5 working days` */
export const printDays = ({ days, count }: Days): string => `${days} ${count} days`

/** Working days may always last longer than as many natural days; not the other way round. */
export const isLonger = (one: Days, other: Days): boolean =>
  one.days > other.days || (one.days > 0 && one.count === 'working' && other.count === 'natural')

/** What comes next in a simulation: instants with two numbers that say what happens, those of one instant in their order. */
export interface Agenda {
  put(at: number, who: number, what: number, stamp: number): void
  /** The instant of the next; infinity when there is none. */
  next(): number
  /** Takes the next away; it is then in `who`, `what` and `stamp`. */
  take(): void
  who: number
  what: number
  stamp: number
}

interface Row {
  at: number
  order: number
  who: number
  what: number
  stamp: number
}

/** A binary heap; rows that were taken are used again. */
export function openAgenda(): Agenda {
  const heap: Row[] = []
  const spare: Row[] = []
  let order = 0
  const isSooner = (one: Row, other: Row): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order)
  const rise = (row: Row): void => {
    let index = heap.length
    heap.push(row)
    while (index > 0) {
      const above = (index - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || !isSooner(row, parent)) break
      heap[index] = parent
      index = above
    }
    heap[index] = row
  }
  const sink = (row: Row): void => {
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const [one, other] = [heap[left], heap[left + 1]]
      if (one === undefined) break
      const right = other !== undefined && isSooner(other, one)
      const sooner = right ? other : one
      if (!isSooner(sooner, row)) break
      heap[index] = sooner
      index = right ? left + 1 : left
    }
    heap[index] = row
  }
  return {
    who: 0,
    what: 0,
    stamp: 0,
    put(at, who, what, stamp) {
      const row = spare.pop() ?? { at: 0, order: 0, who: 0, what: 0, stamp: 0 }
      Object.assign(row, { at, who, what, stamp, order: order++ })
      rise(row)
    },
    next: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined) return
      if (heap.length > 0) sink(last)
      this.who = first.who
      this.what = first.what
      this.stamp = first.stamp
      spare.push(first)
    },
  }
}

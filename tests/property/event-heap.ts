/** Something that happens at a virtual time. */
interface Timed<T> {
  readonly at: number
  readonly order: number
  readonly event: T
}

/** Events by time, those of one time in the order in which they were put in: a binary heap. */
export interface EventHeap<T> {
  put(at: number, event: T): void
  /** Time of the next event; infinity when there is none. */
  next(): number
  take(): T | undefined
}

export function eventHeap<T>(): EventHeap<T> {
  const heap: Timed<T>[] = []
  let order = 0
  const sooner = (one: Timed<T> | undefined, other: Timed<T> | undefined): boolean =>
    one !== undefined && (other === undefined || one.at < other.at || (one.at === other.at && one.order < other.order))
  const swap = (one: number, other: number): void => {
    const [first, second] = [heap[one], heap[other]]
    if (first && second) [heap[one], heap[other]] = [second, first]
  }
  const rise = (index: number): void => {
    const above = (index - 1) >> 1
    if (index === 0 || !sooner(heap[index], heap[above])) return
    swap(index, above)
    rise(above)
  }
  const sink = (index: number): void => {
    const [left, right] = [2 * index + 1, 2 * index + 2]
    const least = sooner(heap[right], heap[left]) ? right : left
    if (!sooner(heap[least], heap[index])) return
    swap(index, least)
    sink(least)
  }
  return {
    put(at, event) {
      heap.push({ at, order: order++, event })
      rise(heap.length - 1)
    },
    next: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (last && heap.length > 0) {
        heap[0] = last
        sink(0)
      }
      return first?.event
    },
  }
}

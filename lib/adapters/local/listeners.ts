import type { ServerResponse } from 'node:http'

/** What is followed: an application's rows, or a department's inbox. Both are names of partitions. */
export type Topic = string

/** A stream that a person has open. */
export interface Listener {
  readonly topic: Topic
  /** Whose it is: their streams are counted. */
  readonly who: string
  readonly response: ServerResponse
  /** Whether they may still listen: the session holds, and the thing is theirs. */
  holds(): Promise<boolean>
}

/** Streams at most that one person has open, and all together: tabs of a browser, and what a server's memory is for. */
const mostOfOne = 4
const mostOfAll = 1000

/** Those who listen, by what they listen to; nothing is kept of whoever has left. */
export function createListeners() {
  const topics = new Map<Topic, Set<Listener>>()
  const counts = new Map<string, number>()
  let size = 0

  const count = (who: string, by: 1 | -1) => {
    const left = (counts.get(who) ?? 0) + by
    if (left > 0) counts.set(who, left)
    else counts.delete(who)
    size += by
  }

  return {
    get size() {
      return size
    },
    has: (topic: Topic) => topics.has(topic),
    of: (topic: Topic): readonly Listener[] => [...(topics.get(topic) ?? [])],
    all: (): readonly Listener[] => [...topics.values()].flatMap((listeners) => [...listeners]),
    /** False, and nothing is kept, when there are too many already. */
    add(listener: Listener): boolean {
      const { topic, who } = listener
      if (size >= mostOfAll || (counts.get(who) ?? 0) >= mostOfOne) return false
      topics.set(topic, (topics.get(topic) ?? new Set()).add(listener))
      count(who, 1)
      return true
    },
    /** Nothing happens to whoever has left already. */
    drop(listener: Listener): void {
      const listeners = topics.get(listener.topic)
      if (!listeners?.delete(listener)) return
      if (listeners.size === 0) topics.delete(listener.topic)
      count(listener.who, -1)
    },
  }
}

/**
 * Stands in the bundles for what the SDK's clients bring along for calls that are none of ours: endpoints that AWS names
 * one by one, and streams of events. Without them each bundle is 22 KB smaller.
 */
export class EndpointCache {}

export class EventStreamSerde {
  constructor() {
    eventStreamSerdeProvider()
  }
}

export const resolveEventStreamSerdeConfig = <C>(config: C): C => config

export function eventStreamSerdeProvider(): never {
  throw new Error('the bundled clients read and write no streams of events')
}

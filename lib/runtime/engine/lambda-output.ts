import { invokeResult } from '../interpreter/lambda.ts'
import type { Json } from '../model.ts'

/** The output of a Lambda call as a history keeps it: the function's answer and the request's id. The rest follows from these and the time. */
export type ShortOutput = readonly [payload: string, requestId: string]

const head = '{"ExecutedVersion":"$LATEST","Payload":'
const middle = ',"SdkHttpMetadata":{'
const tail = '"},"StatusCode":200}'
const idLength = 36

/** The short form of an output written at `at` (ms), or undefined when it could not be written out again to the letter. */
export function shortenOutput(text: string, at: number): ShortOutput | undefined {
  if (!text.startsWith(head) || !text.endsWith(tail)) return undefined
  const end = text.lastIndexOf(middle)
  const payload = text.slice(head.length, end)
  const requestId = text.slice(-tail.length - idLength, -tail.length)
  return end > 0 && isJson(payload) && lengthenOutput([payload, requestId], at) === text
    ? [payload, requestId]
    : undefined
}

export function lengthenOutput([payload, requestId]: ShortOutput, at: number): string {
  const surroundings = { now: at, uuid: () => requestId }
  return JSON.stringify(invokeResult({ surroundings }, { payload: JSON.parse(payload) as Json }))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

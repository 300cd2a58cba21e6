import { expect, test } from 'vitest'
import { invokeResult } from '../interpreter/lambda.ts'
import type { Json } from '../model.ts'
import { lengthenOutput, shortenOutput } from './lambda-output.ts'

const at = Date.UTC(2026, 10, 23, 1)
const requestId = '286a892a-4a24-4d7a-b043-5080aa87927d'
const output = (payload: Json, bytes?: number) =>
  JSON.stringify(invokeResult({ surroundings: { now: at, uuid: () => requestId } }, { payload, bytes }))

test.each<[Json]>([[null], [{ outcome: 'granted' }], [['"},"StatusCode":200}', ',"SdkHttpMetadata":{']], ['办结']])(
  'the output of a Lambda call is kept short and read back to the letter: %j',
  (payload) => {
    const text = output(payload)
    const short = shortenOutput(text, at)
    expect(short).toEqual([JSON.stringify(payload), requestId])
    expect(short && lengthenOutput(short, at)).toBe(text)
  },
)

test('what would not come back to the letter is kept as it is', () => {
  for (const text of [
    output(null, 5),
    output({ a: 1 }).replace('{"a":1}', '{ "a": 1 }'),
    output(null).replace('keep-alive', 'close'),
    '{"decision":"granted"}',
    '',
  ])
    expect(shortenOutput(text, at)).toBeUndefined()
  expect(shortenOutput(output(null), at + 1000)).toBeUndefined()
})

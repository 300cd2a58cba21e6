/** What a client asked AWS, in order. */
export interface Asked {
  /** The operation, e.g. `DescribeExecution`. */
  readonly operation: string
  readonly body: Readonly<Record<string, unknown>>
}

/** AWS's answer: a status and a body; `lost` is a connection that broke before the answer came. */
export type Answered = readonly [status: number, body: object] | 'lost'

/** An error as the AWS JSON protocols write it. */
export const failed = (name: string, more: object = {}): Answered => [400, { __type: name, message: 'no', ...more }]

/** Settings for an SDK client that is given these answers in turn and asks nothing of the network. */
export function answered(answers: readonly Answered[]) {
  const asked: Asked[] = []
  const handle = async (request: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown }) => {
    const { headers, body } = request
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)
    asked.push({ operation: headers['x-amz-target']?.split('.').at(-1) ?? '', body: JSON.parse(text) })
    const answer = answers[asked.length - 1]
    if (answer === undefined) throw new Error('asked more often than expected')
    if (answer === 'lost') throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' })
    const bytes = new TextEncoder().encode(JSON.stringify(answer[1]))
    const response = { statusCode: answer[0], headers: { 'content-type': 'application/x-amz-json-1.0' }, body: bytes }
    return { response: response as never }
  }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return { asked, settings: { region: 'cn-north-1', credentials, requestHandler: { handle } } }
}

/** A machine for the contract in JSONata: it calls the function `ask` with its own name and token, and waits. */
export function askingMachine(mark: string): string {
  const payload = { run: '{% $states.context.Execution.Name %}', token: '{% $states.context.Task.Token %}' }
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'onevisit-ask:v1', Payload: payload },
    TimeoutSeconds: 600,
    Output: { mark, answer: '{% $states.result %}' },
    End: true,
  }
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'ask', States: { ask } })
}

/** The tokens asked with, by execution; the function `ask` of each place tells it. */
export function createAsked() {
  const asked = new Map<string, string[]>()
  return {
    tell(payload: unknown): void {
      const { run, token } = payload as { readonly run: string; readonly token: string }
      asked.set(run, [...(asked.get(run) ?? []), token])
    },
    tokens: async (run: string): Promise<readonly string[]> => asked.get(run) ?? [],
  }
}

/** Random bytes of a task token: 256 bits. */
export const tokenBytes = 32

/** A task token carries the number of its execution, so that it is found without an index of tokens. */
export function writeToken(execution: number, random: Uint8Array): string {
  return `${execution.toString(36)}.${Buffer.from(random).toString('base64url')}`
}

/** The execution's number, or undefined when the text cannot be a token. */
export function findExecutionOf(token: string): number | undefined {
  const match = /^([0-9a-z]{1,10})\.[\w-]{43}$/.exec(token)
  return match?.[1] === undefined ? undefined : Number.parseInt(match[1], 36)
}

/** What a command about one bundle is asked. */
export interface Asked {
  readonly names: readonly string[]
  readonly bundles?: string
}

/** Reads the arguments of a command about exactly one bundle; `wrong` says how it is meant. */
export function readAsked<T extends Asked>(
  usage: string,
  read: () => T,
): (T & { readonly name: string }) | { readonly wrong: string } {
  try {
    const asked = read()
    const [name, ...others] = asked.names
    if (name === undefined || name === '') return { wrong: `Which bundle? Usage: ${usage}` }
    return others.length > 0 ? { wrong: `One bundle at a time. Usage: ${usage}` } : { ...asked, name }
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    return { wrong: `${error.message} Usage: ${usage}` }
  }
}

/** Says why on the error output, and hands on the exit code. */
export function told(text: string, code: 1 | 2): number {
  process.stderr.write(`${text}\n`)
  return code
}

import { deepest, isTooDeep } from '../../interpreter/json-depth.ts'

/** Inputs and outputs of states and executions are limited to 256 KiB of UTF-8. */
const mostBytes = 262_144

export const isTooLong = (text: string): boolean => text.length > mostBytes / 3 && Buffer.byteLength(text) > mostBytes

/** What is wrong with a text that should be JSON, worded as AWS does where its words are known; undefined when it is JSON. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return isTooDeep(text) ? `The JSON is nested more than ${deepest} levels deep.` : undefined
  } catch (error) {
    const word = /^\s*([A-Za-z_$][\w$]*)/.exec(text)?.[1]
    if (word !== undefined && !['true', 'false', 'null'].includes(word))
      return `Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`
    if (/^\s*\{\s*'/.test(text))
      return "Unexpected character (''' (code 39)): was expecting double-quote to start field name"
    return error instanceof Error ? error.message : String(error)
  }
}

import { caseNumber } from './case-number.ts'

/** What a number, a code of ours on paper or a pasted address names; of `strange` ones, the address is all there is to say. */
export type Scanned =
  | { readonly is: 'case'; readonly number: string }
  | {
      readonly is: 'notice'
      readonly bundle: string
      readonly answers: Readonly<Record<string, string>>
      readonly address: string
    }
  | { readonly is: 'strange'; readonly address: string }

/** Scanners type: in capitals where a key hangs, in wide letters where Chinese is typed, with a line at the end. `own`: our hosts. */
export function readScanned(typed: string, own: readonly string[] = ownHosts()): Scanned {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (!/[:/]/.test(plain)) return { is: 'case', number: caseNumber(plain) }
  const [, host = '', path = '', query] = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)\??([^#]*)/.exec(plain) ?? []
  const address = (host + path).slice(0, 60)
  if (host !== '' && !own.includes(host)) return { is: 'strange', address }
  const [, page, id] = /^\/([ts])\/([\w.-]+)(?:$|\/)/.exec(path) ?? []
  if (page === 't' && id) return { is: 'case', number: caseNumber(id) }
  if (page === 's' && id && path === `/s/${id}/notice`)
    return { is: 'notice', bundle: id, answers: Object.fromEntries(new URLSearchParams(query)), address }
  return { is: 'strange', address }
}

/** By the name that the browser calls us, and by the one that is printed. */
function ownHosts(): readonly string[] {
  const { origin = '' } = document.documentElement.dataset
  return [location.host, origin.replace(/^\w+:\/\//, '')]
}

import * as z from 'zod'
import { concerns } from '../../application/may.ts'
import { judgeValue } from '../../bundle/judge-value.ts'
import type { Bundle, Element } from '../../bundle/model.ts'
import { listOwnCases, type OwnCase } from '../own-cases.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { findReusable, firstAt } from '../reusable-files.ts'
import { route } from '../route.ts'
import { getCurrent, getVersion } from '../versions.ts'
import { nameBundle } from '../views/names.ts'
import type { Language } from '../words.ts'
import { id } from './papers-body.ts'

const value = z.object({
  value: z.string(),
  from: z.string().describe('The application in which it was filled in'),
  bundle: z.string().describe('What that application was about, by name'),
  at: z.number().describe('When that application was submitted'),
})

const material = z.object({
  application: z.string(),
  name: z.string(),
  bytes: z.number(),
  at: z.number().describe('When the file first came'),
})

/** 免重复填报: what the same person filled in and handed in before; the page offers it, and nothing is entered by itself. */
export const prefill = route({
  method: 'GET',
  path: '/api/prefill/{bundle}',
  act: 'save',
  summary:
    '预填: values and files of one’s own newest submitted applications (at most 20) that serve here too; no consent, no signature, nothing that was filed for another',
  params: z.strictObject({ bundle: id }),
  answers: z.object({
    values: z.record(z.string(), value).describe('By element'),
    materials: z.record(z.string(), material).describe('By material; …/reuse hands the file in again'),
  }),
  async answer({ ports, principal, params, language }) {
    if (!concerns(principal, 'save', { owner: principal.id })) throw new Refusal('forbidden')
    const { bundle } = await getCurrent(ports, params.bundle)
    const cases = await listOwnCases(ports, principal.id)
    const names = new Map(
      await Promise.all(cases.map(async (each) => [each.id, await nameOf(ports, each, language)] as const)),
    )
    return {
      values: pick(Object.values(bundle.catalogue.elements).filter(isOffered), (element) => {
        const found = cases.find(({ papers }) => stillHolds(element, papers.form[element.id]))
        if (!found) return undefined
        const { id: from, submittedAt: at, papers } = found
        return { value: papers.form[element.id] ?? '', from, bundle: names.get(from) ?? '', at }
      }),
      materials: findFiles(bundle, cases, ports.clock.now()),
    }
  },
})

const nameOf = async (ports: Ports, { bundle, version }: OwnCase, language: Language): Promise<string> =>
  nameBundle((await getVersion(ports, bundle, version)).bundle, language)

/** Whoever consents or signs does it anew each time (个人信息保护法 14); what an office has on file nobody is asked. */
const isOffered = ({ type, shared }: Element): boolean =>
  type !== 'consent' && type !== 'signature' && shared === undefined

function stillHolds(element: Element, given: string | undefined): boolean {
  const trimmed = given?.trim() ?? ''
  return trimmed !== '' && judgeValue(element, trimmed) === undefined
}

function findFiles(bundle: Bundle, cases: readonly OwnCase[], now: number) {
  return pick(Object.values(bundle.catalogue.materials), ({ id: material }) => {
    for (const { id: application, papers } of cases) {
      const file = findReusable(bundle, material, papers.materials[material], now)
      if (file) return { application, name: file.name, bytes: file.bytes, at: firstAt(file) }
    }
    return undefined
  })
}

/** What is found for each, by its id. */
function pick<K extends { readonly id: string }, T>(
  from: readonly K[],
  find: (each: K) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    from.flatMap((each) => {
      const found = find(each)
      return found === undefined ? [] : [[each.id, found]]
    }),
  )
}

import * as z from 'zod'
import type { Bundle } from '../../bundle/model.ts'
import { route } from '../route.ts'
import { getVersion, listCurrent } from '../versions.ts'
import { nameBundle, nameItem } from '../views/names.ts'
import type { Language } from '../words.ts'

const figures = z.object({
  for: z.enum(['person', 'enterprise']),
  lead: z.string().describe('The name of the department that leads'),
  items: z.number(),
  departments: z.number(),
  promise: z
    .object({ days: z.number(), count: z.enum(['working', 'natural']) })
    .optional()
    .describe('承诺时限 of the whole, from acceptance to the last result'),
  find: z.array(z.string()).describe('What it is found by beside its name: everyday words, and the names of its items'),
})

export const listBundles = route({
  method: 'GET',
  path: '/api/bundles',
  act: 'browse',
  summary: '一件事清单: the bundles that can be applied for now',
  answers: z.array(z.object({ bundle: z.string(), name: z.string(), version: z.number(), ...figures.shape })),
  async answer({ ports, language }) {
    const current = await listCurrent(ports)
    // Versions never change, so each of them is read once by a process.
    const versions = await Promise.all(current.map(({ bundle, version }) => getVersion(ports, bundle, version)))
    return versions.map(({ bundle, version }) => ({
      bundle: bundle.id,
      name: nameBundle(bundle, language),
      version,
      ...figuresOf(bundle, language),
    }))
  },
})

function figuresOf(bundle: Bundle, language: Language): z.infer<typeof figures> {
  const { departments, items } = bundle.catalogue
  return {
    for: bundle.for,
    lead: departments[bundle.lead]?.name ?? bundle.lead,
    items: bundle.items.length,
    departments: new Set(bundle.items.map(({ item }) => items[item]?.department)).size,
    promise: bundle.promise && { ...bundle.promise },
    find: [...(bundle.called ?? []), ...bundle.items.map(({ item }) => nameItem(bundle, item, language))],
  }
}

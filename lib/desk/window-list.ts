import * as z from 'zod'
import { findApplicantName } from '../application/applicant-name.ts'
import { type Application, findPresent } from './changes/application.ts'
import type { Ports } from './ports.ts'
import { type PapersRow, papersKey } from './rows/application.ts'
import type { CounterRow } from './rows/lists.ts'
import { nameBundle, nameItem } from './views/names.ts'
import type { Language } from './words.ts'

/** A row of one of the window's lists, for people. */
export const windowRow = z.object({
  application: z.string(),
  bundle: z.string(),
  bundleName: z.string(),
  applicant: z.string().optional().describe('In full: the window checks who it is'),
  status: z.string(),
  since: z.number(),
  submittedAt: z.number(),
})

interface Listed {
  readonly row: z.infer<typeof windowRow>
  readonly application: Application
  /** An item of it by its name. */
  name(item: string): { readonly id: string; readonly name: string }
}

/** What lists of the window show of their rows: two reads for each row of the page, side by side. What is gone meanwhile is left out. */
export async function readListed(ports: Ports, rows: readonly CounterRow[], language: Language): Promise<Listed[]> {
  const found = await Promise.all(rows.map((row) => readOne(ports, row, language)))
  return found.flat()
}

async function readOne(ports: Ports, { application: id, since }: CounterRow, language: Language): Promise<Listed[]> {
  const [papers, application] = await Promise.all([
    ports.table.get(papersKey(id)) as Promise<PapersRow | undefined>,
    findPresent(ports, id),
  ])
  if (!papers || !application) return []
  const { bundle, state } = application
  return [
    {
      application,
      row: {
        application: id,
        bundle: bundle.id,
        bundleName: nameBundle(bundle, language),
        applicant: findApplicantName(bundle, papers.papers.form),
        status: state.status,
        since,
        submittedAt: state.submittedAt,
      },
      name: (item) => ({ id: item, name: nameItem(bundle, item, language) }),
    },
  ]
}

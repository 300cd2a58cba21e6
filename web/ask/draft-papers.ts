import type { PapersBody } from '../../lib/desk/requests/papers-body.ts'
import type { showApplication } from '../../lib/desk/requests/show-application.ts'
import type { Answer } from './ask.ts'

type Shown = Answer<typeof showApplication>

/** What an applicant, or a clerk for one, has entered in a draft; files are handed in apart. */
export interface DraftPapers {
  readonly answers: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  /** Materials whose originals are shown at the window. */
  readonly paper: readonly string[]
  readonly way?: PapersBody['way']
  readonly mail?: PapersBody['mail']
  readonly gaps: readonly string[]
  readonly commits: readonly string[]
  readonly signed: string
  readonly agent?: PapersBody['agent']
  readonly byPeople: boolean
}

/** Files by material. */
export type DraftFiles = Readonly<Record<string, { readonly name: string; readonly bytes: number }>>

export function readPapers(shown: Shown): DraftPapers {
  const { answers, form, materials, way, mail, gaps = [], commits = [], signed = '', byPeople = false } = shown
  const { says: _says, consent: _consent, ...agent } = shown.agent ?? {}
  return {
    answers,
    form,
    paper: Object.keys(materials).filter((id) => materials[id]?.medium === 'paper'),
    ...(way !== '' && { way: way as PapersBody['way'] }),
    ...(mail && { mail }),
    gaps,
    commits,
    signed,
    ...(shown.agent && { agent }),
    byPeople,
  }
}

export function readFiles({ materials }: Shown): DraftFiles {
  return Object.fromEntries(
    Object.entries(materials).flatMap(([id, { medium, name = '', bytes = 0 }]) =>
      medium === 'file' ? [[id, { name, bytes }]] : [],
    ),
  )
}

/** As it is saved. What is empty is left out, so that a field that was cleared is one that was never filled in. */
export function toBody(bundle: string, papers: DraftPapers, revision: number) {
  const { paper, gaps, commits, signed, byPeople, form, ...rest } = papers
  return {
    ...rest,
    bundle,
    revision,
    form: Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')),
    materials: [...paper],
    ...(gaps.length > 0 && { gaps: [...gaps] }),
    ...(commits.length > 0 && { commits: [...commits] }),
    ...(signed.trim() !== '' && { signed }),
    ...(byPeople && { byPeople }),
  }
}

export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, each]) => each !== '' && each !== undefined)
            .toSorted(),
        )
      : part,
  ) ?? ''

/** Both at once: what was changed here since `base` stands, all else is as it was saved elsewhere. */
export function mergePapers(base: DraftPapers, mine: DraftPapers, theirs: DraftPapers): DraftPapers {
  const pick = <K extends keyof DraftPapers>(key: K) => (isSame(mine[key], base[key]) ? theirs[key] : mine[key])
  return {
    ...theirs,
    paper: pick('paper'),
    way: pick('way'),
    mail: pick('mail'),
    gaps: pick('gaps'),
    commits: pick('commits'),
    signed: pick('signed'),
    agent: pick('agent'),
    byPeople: pick('byPeople'),
    answers: mergeRecord(base.answers, mine.answers, theirs.answers),
    form: mergeRecord(base.form, mine.form, theirs.form),
  }
}

type Texts = Readonly<Record<string, string>>

function mergeRecord(base: Texts, mine: Texts, theirs: Texts): Texts {
  const changed = [...new Set([...Object.keys(base), ...Object.keys(mine)])].filter(
    (key) => (mine[key] ?? '') !== (base[key] ?? ''),
  )
  return { ...theirs, ...Object.fromEntries(changed.map((key) => [key, mine[key] ?? ''])) }
}

/** Without what stands at these places: `form.mother.work`, `gaps.photo`. */
export function withoutPlaces(papers: DraftPapers, places: readonly string[]): DraftPapers {
  const isKept = (part: string) => (id: string) => !places.includes(`${part}.${id}`)
  const keep = (texts: Texts, part: string): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([id]) => isKept(part)(id)))
  return {
    ...papers,
    answers: keep(papers.answers, 'answers'),
    form: keep(papers.form, 'form'),
    paper: papers.paper.filter(isKept('materials')),
    gaps: papers.gaps.filter(isKept('gaps')),
    commits: papers.commits.filter(isKept('commits')),
  }
}

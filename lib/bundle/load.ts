import { applyRegions, chainOf, judgeAsked, placeOver } from './apply-region.ts'
import type { CatalogueDraft, Draft, WalkDraft, WordsDraft } from './draft.ts'
import { folderOf, type Kind, kindOf } from './file-kind.ts'
import { linkBundle } from './link-bundle.ts'
import { linkCatalogue } from './link-catalogue.ts'
import { linkPromises } from './link-promises.ts'
import type { Words } from './model.ts'
import type { Problem } from './problem.ts'
import { readLists, readRegions } from './read-beside.ts'
import { readCatalogue } from './read-catalogue.ts'
import { type CalendarDraft, readCalendar, readSettings } from './read-region.ts'
import type { Settings } from './settings.ts'
import { readWhole } from './shape.ts'
import type { Source } from './source.ts'
import { bundle as bundleShape } from './words/bundle.ts'
import { walk as walkShape } from './words/walk.ts'
import { words as wordsShape } from './words/words.ts'
import { readYaml, type YamlFile } from './yaml.ts'

export interface Loaded {
  readonly bundles: readonly Draft[]
  readonly catalogue: CatalogueDraft
  /** What the region has decided, and the law's own numbers where it has not. */
  readonly settings: Settings
  readonly settingsPlace: CalendarDraft['positionOf']
  readonly calendar: CalendarDraft['calendar']
  readonly calendarPlace: CalendarDraft['positionOf']
  /** What could not be read or linked. While there are any, nothing of `bundles` is to be published. */
  readonly problems: readonly Problem[]
  /** A file of the catalogue is no YAML: what may refer to it is not judged. */
  readonly isHalfRead: boolean
}

/**
 * Reads and links everything: the catalogue once, then every bundle with its words and walks. `region`: one below that
 * of the catalogue, whose promises and local elements then hold. Pure; never throws.
 */
export function loadBundles(sources: readonly Source[], options: { readonly region?: string } = {}): Loaded {
  return linkFiles(sources.map(readYaml), options)
}

/** The same of files that are read already: who watches them reads again only those that changed. */
export function linkFiles(sources: readonly YamlFile[], { region: asked }: { readonly region?: string } = {}): Loaded {
  const problems: Problem[] = []
  const files = sortByKind(sources, problems)
  const written = readCatalogue(files.catalogue)
  const regions = readRegions(files.region, problems)
  const top = written.regions[0]?.region ?? ''
  const unknown = judgeAsked(asked, regions, written)
  if (unknown) problems.push(unknown)
  const chain = chainOf(unknown ? top : (asked ?? top), regions, top)
  const linked = linkCatalogue(applyRegions(written, regions, chain), chain, regions)
  const ours = readSettings(files.settings)
  const days = readCalendar(files.calendar)
  const shortened = chain.length === 1 ? linkPromises(linked.catalogue, ours) : { ...linked, problems: [] }
  const positionOf = placeOver(linked.catalogue.positionOf, regions, chain)
  const catalogue = { ...shortened.catalogue, positionOf, regions, lists: readLists(files.list, problems) }
  const isHalfRead = sources.some(({ file, problems }) => problems.length > 0 && kindOf(file) === 'catalogue')
  problems.push(...written.problems, ...ours.problems, ...days.problems)
  if (!isHalfRead) problems.push(...linked.problems, ...shortened.problems)
  const beside = groupBeside([...files.words, ...files.walk])
  const bundles = files.bundle.flatMap((file) =>
    readBundle(file, beside.get(folderOf(file)) ?? [], { catalogue, chain }, problems),
  )
  problems.push(...findStrays(beside, sources), ...findTwins(bundles))
  const region = { settings: ours.settings, settingsPlace: ours.positionOf, calendar: days.calendar }
  const calendarPlace = days.positionOf
  return { bundles, catalogue, ...region, calendarPlace, problems, isHalfRead }
}

function sortByKind(sources: readonly YamlFile[], problems: Problem[]): Record<Kind, YamlFile[]> {
  const files: Record<Kind, YamlFile[]> = {
    catalogue: [],
    bundle: [],
    words: [],
    walk: [],
    scenario: [],
    settings: [],
    calendar: [],
    region: [],
    list: [],
    other: [],
  }
  for (const file of sources) {
    problems.push(...file.problems)
    if (file.problems.length === 0) files[kindOf(file.file)].push(file)
  }
  for (const file of files.other)
    problems.push({
      at: file.positionOf([]),
      says: 'This file is no part of a bundle, of the catalogue or of the region.',
      fix: 'Name it bundle.yaml, words.en.yaml, walks/….yaml, scenarios/….yaml, catalogue/….yaml, regions/….yaml, lists/….yaml, settings.yaml or calendar.yaml, or move it away.',
    })
  return files
}

function readBundle(
  file: YamlFile,
  others: readonly YamlFile[],
  { catalogue, chain }: { readonly catalogue: CatalogueDraft; readonly chain: readonly string[] },
  problems: Problem[],
): Draft[] {
  const words: Record<string, Words> = {}
  const wordsDrafts: WordsDraft[] = []
  const walks: WalkDraft[] = []
  for (const other of others) {
    const kind = kindOf(other.file)
    const read = kind === 'walk' ? readWhole(walkShape, other) : readWhole(wordsShape, other)
    if ('problems' in read) problems.push(...read.problems)
    else if ('walk' in read.value) walks.push({ file: other.file, walk: read.value, positionOf: other.positionOf })
    else {
      const { words: language, ...rest } = read.value
      words[language] = rest
      wordsDrafts.push({ language, ...rest, positionOf: other.positionOf })
    }
  }
  const read = readWhole(bundleShape, file)
  if ('problems' in read) {
    problems.push(...read.problems)
    return []
  }
  const bundle = linkBundle(read.value, catalogue, words, chain)
  return [{ bundle, catalogue, words: wordsDrafts, walks, positionOf: file.positionOf }]
}

function groupBeside(files: readonly YamlFile[]): ReadonlyMap<string, readonly YamlFile[]> {
  return Map.groupBy(files, folderOf)
}

function findStrays(beside: ReadonlyMap<string, readonly YamlFile[]>, sources: readonly YamlFile[]): Problem[] {
  const folders = new Set(sources.filter(({ file }) => kindOf(file) === 'bundle').map(folderOf))
  return [...beside].flatMap(([folder, files]) =>
    folders.has(folder)
      ? []
      : files.map((file) => ({
          at: file.positionOf([]),
          says: 'There is no bundle.yaml that this file belongs to.',
          fix: 'Put it into the folder of its bundle.',
        })),
  )
}

function findTwins(bundles: readonly Draft[]): Problem[] {
  const first = new Map<string, Draft>()
  return bundles.flatMap((draft) => {
    const twin = first.get(draft.bundle.id)
    first.set(draft.bundle.id, twin ?? draft)
    if (!twin) return []
    const { file } = twin.positionOf(['bundle'])
    const at = draft.positionOf(['bundle'])
    return [{ at, says: `Another bundle is called "${draft.bundle.id}" too: ${file}.`, fix: 'Choose another id.' }]
  })
}

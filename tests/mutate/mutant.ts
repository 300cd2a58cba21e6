import type { Source } from '../../lib/bundle/source.ts'
import { type Chance, chanceFrom } from '../hostile/nonsense.ts'
import type { Ground } from './ground.ts'
import { mutations } from './mutations.ts'

/** A real file with up to three mutations, among the files that it belongs to. `text` is undefined when it is gone. */
export interface Mutant {
  readonly done: readonly string[]
  readonly file: string
  readonly named: string
  readonly text: string | undefined
  readonly ground: Ground
}

const names = Object.keys(mutations)
const otherNames = [
  'other.yaml',
  'walks/x.yaml',
  'catalogue/x.yaml',
  'x/bundle.yaml',
  'words.xx.yaml',
  'regions/x.yaml',
]

/** The mutant of this number: the same in every run. */
export function mutantOf(number: number, sources: readonly Source[], grounds: readonly Ground[]): Mutant {
  const chance = chanceFrom(Math.imul(number + 1, 0x9e3779b1))
  for (let i = 0; i < 3; i++) chance.below(2)
  const source = chance.pick(sources)
  const held = grounds.filter(({ files }) => files.some(({ file }) => file === source.file))
  const ground = chance.pick(held.length > 1 ? held.filter(({ bundle }) => bundle !== '') : held)
  const whole = { file: source.file, named: source.file, ground }
  if (chance.below(200) === 0) return { ...whole, done: ['file gone'], text: undefined }
  if (chance.below(200) === 0)
    return { ...whole, named: chance.pick(otherNames), done: ['file named otherwise'], text: source.text }
  const done = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(names))
  const text = done.reduce((before, name) => mutate(name, before, chance, sources), source.text)
  return { ...whole, done, text }
}

function mutate(name: string, text: string, chance: Chance, sources: readonly Source[]): string {
  return mutations[name]?.(text, chance, chance.pick(sources).text) ?? text
}

/** All files as they would be on disk; for whoever wants to look at one mutant. */
export function filesOf({ file, named, text, ground }: Mutant, sources: readonly Source[]): readonly Source[] {
  const others = ground.files.flatMap((each) =>
    each.file === file ? [] : sources.filter((source) => source.file === each.file),
  )
  return text === undefined ? others : [...others, { file: named, text }]
}

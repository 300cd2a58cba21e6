import { stepNames } from '../../application/steps/step-names.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import type { Text } from './change.ts'
import { codes } from './codes.ts'

type Namer = (id: string, bundle: Bundle, path: readonly string[]) => string | undefined

const item: Namer = (id, { catalogue }) => catalogue.items[id]?.name
const element: Namer = (id, { catalogue }) => catalogue.elements[id]?.name
const material: Namer = (id, { catalogue }) => catalogue.materials[id]?.name
const department: Namer = (id, { catalogue }) => catalogue.departments[id]?.name
const certificate: Namer = (id, { catalogue }) => catalogue.certificates[id]?.name
const situation: Namer = (id, { situations }) => situations.find((each) => each.id === id)?.ask
const answer: Namer = (id, { situations }, path) =>
  situations.find((each) => each.id === path[1])?.answers.find((each) => each.id === id)?.name
const point: Namer = (id, { catalogue }, path) =>
  catalogue.items[path[2] ?? '']?.points?.find((each) => each.id === id)?.name
const choice: Namer = (id, { catalogue }, path) =>
  catalogue.elements[path[path.indexOf('limits') === 3 ? 4 : 2] ?? '']?.choices?.find((each) => each.id === id)?.name

/** Who names the entries of a list. Of the fields whose values are ids: who names them. */
const namers: Readonly<Record<string, Namer>> = {
  items: item,
  after: item,
  of: item,
  machine: (id, bundle, path) => (id === '*' ? '总流程' : item(id, bundle, path)),
  elements: element,
  makes: element,
  fields: element,
  limits: element,
  reuseBy: element,
  materials: material,
  papers: material,
  replaces: material,
  departments: department,
  department,
  lead: department,
  shared: department,
  certificates: certificate,
  certificate,
  tables: (id, { catalogue }) => catalogue.tables?.[id]?.name,
  situations: situation,
  answers: answer,
  points: point,
  choices: choice,
  steps: (id) => stepNames[id as StepKind],
}

/** The name of an id in the list or field that holds it: in the newer bundle, or else in the older; by itself when nobody knows it. */
export function nameOf(holder: string, id: string, bundles: readonly Bundle[], path: readonly string[]): Text {
  const code = codes[id]
  const name = bundles.map((bundle) => namers[holder]?.(id, bundle, path)).find((found) => found !== undefined)
  if (name === undefined) return code ?? { zh: id, en: id }
  const translated =
    namers[holder] === item ? bundles.map(({ words }) => words?.en?.items[id]).find(Boolean) : undefined
  return { zh: name, en: translated ?? name }
}

/** `户口登记 · 所需材料`: everything that the path leads through, by name. */
export function titleOf(path: readonly string[], at: string, name: Text, bundles: readonly Bundle[]): Text {
  const pattern = at.split('.')
  const through = pattern.flatMap((step, n) => {
    const [holder = '', id = ''] = [path[n - 1], path[n]]
    return step === '*' && holder !== '' ? [nameOf(holder, id, bundles, path)] : []
  })
  const parts = pattern.at(-1) === '*' ? [...through.slice(0, -1), name, ...through.slice(-1)] : [...through, name]
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') }
}

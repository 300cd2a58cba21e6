import * as z from 'zod'
import { authorityLetter, authorityName } from '../../application/agent/agent.ts'
import type { Papers } from '../../application/faults.ts'
import { combineFiled } from '../../application/filed-form.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import { stepName } from '../../report/guide/names.ts'
import type { Language } from '../words.ts'

/** Something of the library with its name, for people. */
export const named = z.object({ id: z.string(), name: z.string() })

/** In the language that was asked for, where the bundle has words in it: departments, fields and materials have Chinese names only. */
export const nameBundle = ({ name, words }: Bundle, language: Language): string => words?.[language]?.name ?? name

export const nameItem = ({ catalogue, words }: Bundle, item: string, language: Language): string =>
  words?.[language]?.items[item] ?? catalogue.items[item]?.name ?? item

export const nameMaterial = ({ catalogue }: Bundle, material: string): string =>
  catalogue.materials[material]?.name ?? (material === authorityLetter ? authorityName : material)

/** 特殊环节, by its kind. */
export function nameStep(kind: StepKind, language: Language): string {
  const name = stepName(kind)
  return name[language] ?? name.zh
}

/** A department by its name; of one that has no part in the bundle only the id is known. */
export const nameDepartment = ({ catalogue }: Pick<Bundle, 'catalogue'>, department: string): string =>
  catalogue.departments[department]?.name ?? department

/** The department of an item. */
export function findDepartment({ catalogue }: Bundle, item: string): z.infer<typeof named> {
  const id = catalogue.items[item]?.department ?? ''
  return { id, name: nameDepartment({ catalogue }, id) }
}

const names = z.record(z.string(), z.string())

/** What is said instead of the ids of fields and materials. */
export const namesView = z
  .object({ fields: names, materials: names })
  .describe('By id, of what was asked and of what was filled in or handed in')

export function viewNames(
  bundle: Bundle,
  { form, materials }: Papers,
  state: ApplicationState | undefined,
): z.infer<typeof namesView> {
  const asked = state && combineFiled(bundle, state)
  const fields = [...Object.keys(form), ...(asked?.fields ?? []).map(({ element }) => element.id)]
  const papers = [...Object.keys(materials), ...(asked?.papers ?? []).map(({ material }) => material.id)]
  const { elements } = bundle.catalogue
  return {
    fields: Object.fromEntries(fields.map((id) => [id, elements[id]?.name ?? id])),
    materials: Object.fromEntries(papers.map((id) => [id, nameMaterial(bundle, id)])),
  }
}

/** 情形引导: the questions in the language that was asked for. */
export function viewSituations({ situations, words }: Bundle, language: Language) {
  return situations.map(({ id, ask, why, answers, when }) => {
    const said = words?.[language]?.situations[id]
    return {
      id,
      ask: said?.ask ?? ask,
      why: said?.why ?? why,
      answers: answers.map((answer) => ({ id: answer.id, name: said?.answers[answer.id] ?? answer.name })),
      conditional: when !== undefined,
    }
  })
}

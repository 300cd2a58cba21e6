import { fieldTexts, valueTexts } from './hover.ts'

type Json = { readonly [key: string]: unknown }

/** A JSON Schema with a text for every field that has none, and for the values that a field may have. */
export function addHover(schema: Json, parent: string): Json {
  return describeParts(schema, parent, parent)
}

function describeParts(schema: Json, name: string, parent: string): Json {
  const parts = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key === 'properties') return [key, describeFields(value as Json, name)]
    if (Array.isArray(value) && ['anyOf', 'oneOf', 'allOf'].includes(key))
      return [key, value.map((one: Json) => describeParts(one, name, parent))]
    const isPart = key === 'items' || key === 'additionalProperties'
    return [key, isPart && isGroup(value) ? describeParts(value, name, parent) : value]
  })
  return { ...Object.fromEntries(parts), ...textsOf(schema, name, parent) }
}

function describeFields(fields: Json, parent: string): Json {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const text = fieldTexts[`${parent}.${name}`] ?? fieldTexts[name]
      const own = describeParts(field as Json, name, parent)
      return [name, own.description === undefined && text !== undefined ? { description: text, ...own } : own]
    }),
  )
}

/** Editors of the VS Code family show these beside each value. */
function textsOf({ enum: values }: Json, name: string, parent: string): Json {
  const texts = valueTexts[`${parent}.${name}`] ?? valueTexts[name]
  if (!Array.isArray(values) || !texts || values.some((value) => texts[String(value)] === undefined)) return {}
  const all = values.map((value) => texts[String(value)])
  return { enumDescriptions: all, markdownEnumDescriptions: all }
}

function isGroup(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

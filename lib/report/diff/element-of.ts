import type { Change } from './change.ts'
import { asWritten } from './places.ts'

/** Elements of linked items that are written in another field. */
const writtenIn: Readonly<Record<string, string>> = { limits: 'elements' }

/** Whether lower regions may have it otherwise (三级三十二同, 000 §2), by the catalogue's list of uniform fields. */
export function elementOf(path: readonly string[], uniform: readonly string[]): Change['element'] {
  const [first = '', list = '', , field = ''] = path
  if (['form', 'figures', 'machine'].includes(first)) return 'derived'
  if (['region', 'centre', 'promise', 'settings', 'calendar'].includes(first)) return 'local'
  if (first !== 'catalogue') return 'uniform'
  // Departments come with the items that they decide.
  if (list === 'departments') return path.length === 3 && !uniform.includes('department') ? 'local' : 'uniform'
  if (list !== 'items' || field === '') return 'uniform'
  const written = writtenIn[field] ?? asWritten(field)
  return uniform.includes(written) ? 'uniform' : 'local'
}

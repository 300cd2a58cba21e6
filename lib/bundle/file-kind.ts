export type Kind =
  | 'catalogue'
  | 'bundle'
  | 'words'
  | 'walk'
  | 'scenario'
  | 'settings'
  | 'calendar'
  | 'region'
  | 'list'
  | 'other'

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/(^|\/)catalogue\/(.+\/)?[^/]+\.yaml$/, 'catalogue'],
  [/(^|\/)walks\/[^/]+\.yaml$/, 'walk'],
  [/(^|\/)scenarios\/[^/]+\.yaml$/, 'scenario'],
  [/(^|\/)regions\/[^/]+\.yaml$/, 'region'],
  [/(^|\/)lists\/[^/]+\.yaml$/, 'list'],
  [/(^|\/)bundle\.yaml$/, 'bundle'],
  [/(^|\/)settings\.yaml$/, 'settings'],
  [/(^|\/)calendar\.yaml$/, 'calendar'],
  [/(^|\/)words\.[^/]+\.yaml$/, 'words'],
]

/** Files say by their names what they are: `catalogue/*.yaml`, `<bundle>/bundle.yaml`, `words.en.yaml`, `walks/*.yaml`, … */
export function kindOf(file: string): Kind {
  return kinds.find(([shape]) => shape.test(file))?.[1] ?? 'other'
}

/** The folder of the bundle that a file belongs to. */
export function folderOf({ file }: { readonly file: string }): string {
  return file.replace(/(walks\/)?[^/]+$/, '')
}

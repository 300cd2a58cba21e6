/** Which of the two programs a page belongs to: for everybody, or for those who work in offices and at windows. */
export type Entry = 'public' | 'staff'

/** An address of a page. `:name` stands for a part of it. */
export interface PageAddress {
  readonly path: string
  readonly entry: Entry
  /** The file of the page below pages/, without its ending. */
  readonly page: string
  /** What it asks first, so that the browser can fetch it while the program still loads. Only what anyone may ask. */
  readonly data?: readonly string[]
}

/** Every address that people can open, once. The server knows by it what is a page, the programs draw by it. */
export const pages = [
  { path: '/', entry: 'public', page: 'find/home', data: ['/api/bundles'] },
  { path: '/o', entry: 'staff', page: 'office/inbox' },
] as const satisfies readonly PageAddress[]

type Listed = (typeof pages)[number]

/** The pages of the program for everybody. */
export type PublicPage = Extract<Listed, { entry: 'public' }>['page']

/** The pages of the program for offices and windows. */
export type StaffPage = Extract<Listed, { entry: 'staff' }>['page']

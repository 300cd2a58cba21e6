import { fileURLToPath } from 'node:url'
import { answerPages } from './http-pages.ts'
import { pagesFolder, readPackedPages } from './packed-pages.ts'
import { withPorts } from './with.ts'
import { noPorts } from './withheld.ts'

const built = readPackedPages(fileURLToPath(new URL(pagesFolder, import.meta.url)))

/** The pages and their files, and a refusal of whatever is nowhere. */
export const handler = withPorts('pages', answerPages(built), noPorts)

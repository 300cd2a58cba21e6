import { createLocalFiles } from '../../lib/adapters/local/files.ts'
import { openStore } from '../../lib/adapters/local/store.ts'
import { createLocalTable } from '../../lib/adapters/local/table.ts'
import { filesContract } from './files.ts'
import { freshFolder } from './folder.ts'
import { tableContract } from './table.ts'

tableContract('a SQLite file', async () => ({ table: createLocalTable(openStore(freshFolder())) }))
tableContract('SQLite in memory', async () => ({ table: createLocalTable(openStore()) }))
filesContract('a folder', async () => ({ files: createLocalFiles(freshFolder()) }))

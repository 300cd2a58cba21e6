import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalFiles } from '../../lib/adapters/local/files.ts'
import { openStore } from '../../lib/adapters/local/store.ts'
import { createLocalTable } from '../../lib/adapters/local/table.ts'
import { filesContract } from './files.ts'
import { tableContract } from './table.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'onevisit-contract-'))

tableContract('a SQLite file', async () => ({ table: createLocalTable(openStore(folder())) }))
tableContract('SQLite in memory', async () => ({ table: createLocalTable(openStore()) }))
filesContract('a folder', async () => ({ files: createLocalFiles(folder()) }))

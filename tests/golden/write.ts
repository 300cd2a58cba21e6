import { globSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenFolder, goldens } from './goldens.ts'

/** Writes the goldens anew, for review: the difference is part of the change. */
const files = goldens()
for (const file of globSync('*.asl.json', { cwd: goldenFolder })) {
  if (!files.some((golden) => golden.file === file)) rmSync(join(goldenFolder, file))
}
for (const { file, text } of files) {
  writeFileSync(join(goldenFolder, file), text)
  console.log(`tests/golden/${file}`)
}

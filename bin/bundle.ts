import { lambdaFolder } from '../lib/stacks/code.ts'
import { bundleFunctions } from './bundle/bundle-functions.ts'
import type { Weight } from './bundle/weight.ts'

const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`.padStart(8)

function print({ name, entry, start, folder }: Weight): void {
  console.log(`${name.padEnd(16)}${kb(entry)} entry ${kb(start)} read to start ${kb(folder)} in all`)
}

for (const weight of await bundleFunctions(process.cwd(), lambdaFolder)) print(weight)

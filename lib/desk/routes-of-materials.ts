import { handInFile } from './requests/hand-in-file.ts'
import { handInMaterial } from './requests/hand-in-material.ts'
import { showAcceptanceFile, showFile, showTaskFile } from './requests/show-file.ts'
import { showLetterMaterial } from './requests/show-letter-material.ts'
import { showMaterial } from './requests/show-material.ts'
import type { Route } from './route.ts'

/** What reads or writes handed-in files. Its function alone holds the bucket. */
export const routes: readonly Route[] = [
  handInMaterial,
  handInFile,
  showFile,
  showTaskFile,
  showAcceptanceFile,
  showMaterial,
  showLetterMaterial,
]

import type { Bundle } from '../bundle/model.ts'
import type { Law } from './law.ts'
import type { ApplicationState } from './state.ts'

/** 案卷: an application with everything that rules of law look at. */
export interface Dossier {
  readonly id: string
  readonly state: ApplicationState
  readonly bundle: Bundle
  readonly law: Law
}

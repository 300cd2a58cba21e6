/** What an officer may decide on an item; a correction is asked for apart. */
export type Decision = 'granted' | 'refused'

/**
 * How an item ends. `blocked`: an item that it needs was not granted. `attention`: staff must look, the machine could not
 * go on. `expired`: a promised material did not come and the catalogue ends the item so.
 */
export type Outcome =
  | 'granted'
  | 'refused'
  | 'blocked'
  | 'not-applicable'
  | 'attention'
  | 'not-accepted'
  | 'withdrawn'
  | 'expired'

/** Who acted: a person by their id, or `system`. */
export interface Actor {
  readonly role: string
  readonly id: string
}

import type { Draft } from '../../bundle/draft.ts'
import type { Problem } from '../../bundle/problem.ts'
import { proveSound } from './prove-sound.ts'

/** What keeps the machine of a bundle from being sound, as problems of its text. */
export function proveDraftSound({ bundle, positionOf }: Draft): readonly Problem[] {
  return proveSound(bundle).failures.map(({ says, fix, run, item }): Problem => {
    const index = bundle.items.findIndex((entry) => entry.item === item)
    const told = run.length > 0 ? ` ${run.join(' → ')}。` : ''
    return { at: positionOf(index >= 0 ? ['items', index] : ['items']), says: says + told, fix }
  })
}

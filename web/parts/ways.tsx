import { say } from '../words/say.ts'
import type { DraftProps } from './draft-of.tsx'
import { RadioGroup } from './radio-group.tsx'

/** The id of the first way. */
export const waysControl = 'way'

const known = ['window', 'mail', 'electronic'] as const

/** 领取方式: how the results come, of those that the bundle offers. */
export function Ways({ draft, store, problem }: DraftProps & { problem: string | undefined }) {
  const { notice, papers } = draft
  const among = known.filter((way) => notice.ways.includes(way)).map((id) => ({ id, name: say(`apply.way.${id}`) }))
  return (
    <RadioGroup
      control={waysControl}
      legend={say('apply.way')}
      among={among}
      chosen={papers.way}
      problem={problem}
      onChoose={(way) => {
        store.change({ way })
        store.leave()
      }}
    />
  )
}

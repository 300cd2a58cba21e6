import { useRef } from 'preact/hooks'
import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { say } from '../../words/say.ts'
import { type Answers, printAnswers } from './answers.ts'

interface LiveCountProps {
  /** What the answers given so far come to. */
  readonly notice: Answer<typeof giveNotice>
  /** The same, with what is chosen now. */
  readonly answers: Answers
}

/** 需 4 份材料、7 个工作日: told again with every choice. */
export function LiveCount({ notice, answers }: LiveCountProps) {
  const known = useAnswer<typeof giveNotice>(`/api/bundles/${notice.bundle}/notice${printAnswers(answers)}`)
  const last = useRef(notice)
  if (known.data) last.current = known.data
  const { items, materials, longest } = last.current
  return (
    <p class="count" role="status">
      {say('find.count.needs', { items: items.length, materials: materials.length })}
      {longest && say('find.count.days', { n: longest.days })}
    </p>
  )
}

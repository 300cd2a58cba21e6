import type { Bundle } from '../../bundle/model.ts'
import { type Phrase, say } from './phrase.ts'

/** 受理: by whom. */
export function acceptedBy({ accept }: Bundle): Phrase {
  if (accept?.by === 'counter') return say('综合窗口统一受理', 'by the window, for all departments')
  if (accept?.by === 'departments') return say('各部门核对后统一受理', 'once each department has checked its part')
  return say('提交后系统即时核对、受理', 'by the system, at once')
}

import { sayRole } from '../../parts/role.ts'
import { tellTime } from '../../parts/time.ts'
import { find, say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { useNames } from './use-names.ts'

type Entry = Task['history'][number]

/** 办理过程: what has happened, by whose act and with what words, the last first. */
export function TaskHistory({ task: { history } }: { task: Task }) {
  const nameOf = useNames(history.some(({ to }) => to !== undefined))
  return (
    <ol class="rows">
      {history.toReversed().map((entry, n) => (
        <li key={`${entry.at}-${n}`}>
          <div>
            {sayWhat(entry)}
            {entry.to !== undefined && `：${nameOf(entry.to)}`}
            {entry.says && <div class="quiet">{entry.says}</div>}
          </div>
          <span class="quiet">
            {sayWho(entry)} {tellTime(entry.at)}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Where it matters in what way it was done, or with what result, that is said too. */
function sayWhat({ what, how }: Entry): string {
  const outcome = what === 'recorded' && how !== undefined ? find(`case.item.${how}`) : undefined
  if (outcome) return say('event.recorded.as', { outcome })
  return find(`event.${what}.${how}`) ?? find(`event.${what}`) ?? what
}

/** What the system does by itself as somebody files is not their act. */
const sayWho = ({ what, how, role, department }: Entry): string =>
  what === 'accepted' && how === 'automatic'
    ? say('role.system')
    : [sayRole(role), department].filter(Boolean).join(' ')

import type { Standing } from '../ask/draft-sections.ts'
import { say } from '../words/say.ts'

const looks: Readonly<Record<Standing, { readonly mark: string; readonly tone: string }>> = {
  blocked: { mark: '–', tone: '' },
  'not-started': { mark: '○', tone: '' },
  'in-progress': { mark: '◐', tone: ' busy' },
  done: { mark: '✓', tone: ' good' },
}

/** How far a part is: a word, a shape and a colour. */
export function StandingTag({ standing, id }: { standing: Standing; id?: string }) {
  const { mark, tone } = looks[standing]
  return (
    <span class={`tag${tone}`} id={id}>
      <span aria-hidden="true">{mark}</span>
      {say(`apply.standing.${standing}`)}
    </span>
  )
}

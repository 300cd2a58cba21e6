import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { listBundles } from '../../../lib/desk/requests/list-bundles.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { useSession } from '../../frame/session.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { sayDays } from '../../parts/days.ts'
import { say } from '../../words/say.ts'
import { ProgressBox } from './progress-box.tsx'
import { search } from './search.ts'

type Listed = Answer<typeof listBundles>[number]

/** 找一件事: everything that can be done here; what is typed filters at once, Enter opens the first. */
export function Home() {
  const known = useAnswer<typeof listBundles>('/api/bundles')
  const { data: session } = useSession()
  return (
    <Page title={say('frame.find')} look="broad">
      <p class="lead extra">{say('find.lead')}</p>
      <div class="home">
        <div>
          <Waiting known={known}>{(bundles) => <Finder bundles={bundles} />}</Waiting>
        </div>
        <aside>
          <ProgressBox />
          {session?.role === 'applicant' && (
            <section class="card">
              <h2>{say('frame.my')}</h2>
              <p>{say('find.my.says')}</p>
              <a class="button" href="/my">
                {say('find.my')}
              </a>
            </section>
          )}
        </aside>
      </div>
    </Page>
  )
}

function Finder({ bundles }: { bundles: readonly Listed[] }) {
  const [text, setText] = useState('')
  const { route } = useLocation()
  const found = search(bundles, text)
  const openFirst = (event: Event) => {
    event.preventDefault()
    if (found[0]) route(`/s/${found[0].bundle}`)
  }
  return (
    <>
      <form role="search" class="field" onSubmit={openFirst}>
        <label for="search">{say('find.search')}</label>
        <p class="hint" id="search-hint">
          {say('find.hint')}
        </p>
        <input
          id="search"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="search-hint"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </form>
      <p class="jump">
        <a href="#progress">{say('find.progress')}</a>
      </p>
      <p role="status" class={text === '' ? 'hidden' : 'quiet'}>
        {found.length > 0 ? say('find.count', { n: found.length }) : say('find.none', { text: text.trim() })}
      </p>
      {(['person', 'enterprise'] as const).map((whom) => (
        <Group key={whom} whom={whom} bundles={found.filter((each) => each.for === whom)} />
      ))}
    </>
  )
}

function Group({ whom, bundles }: { whom: 'person' | 'enterprise'; bundles: readonly Listed[] }) {
  if (bundles.length === 0) return null
  return (
    <section>
      <h2>{say(`find.for.${whom}`)}</h2>
      <ul class="cards">
        {bundles.map(({ bundle, name, items, departments, promise }) => (
          <li key={bundle}>
            <a class="card" href={`/s/${bundle}`}>
              <strong>{name}</strong>
              <span class="quiet">
                {say('find.figures', { items, departments })}
                {promise && ` · ${sayDays(promise)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

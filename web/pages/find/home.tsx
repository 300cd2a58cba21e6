import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { listBundles } from '../../../lib/desk/requests/list-bundles.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'

/** 找一件事: everything that can be done here; what is typed filters at once, Enter opens the first. */
export function Home() {
  const known = useAnswer<typeof listBundles>('/api/bundles')
  const [text, setText] = useState('')
  const { route } = useLocation()
  return (
    <Page title={say('find.title')}>
      <p>{say('find.lead')}</p>
      <Waiting known={known}>
        {(bundles) => {
          const found = bundles.filter(({ name }) => name.includes(text.trim()))
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
                  aria-describedby="search-hint"
                  value={text}
                  onInput={({ currentTarget }) => setText(currentTarget.value)}
                />
              </form>
              <p role="status" class="quiet">
                {found.length > 0 ? say('find.count', { n: found.length }) : say('find.none', { text })}
              </p>
              <ul class="cards">
                {found.map(({ bundle, name }) => (
                  <li key={bundle}>
                    <a class="card" href={`/s/${bundle}`}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Waiting>
    </Page>
  )
}

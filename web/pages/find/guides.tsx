import type { listBundles } from '../../../lib/desk/requests/list-bundles.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { language, say } from '../../words/say.ts'

/** 办事指南 of everything, as the server prints them: one source for portal, window and paper (004 §12). */
export function Guides() {
  const known = useAnswer<typeof listBundles>('/api/bundles')
  return (
    <Page title={say('find.guides')} back={{ to: '/', says: say('frame.find') }}>
      <p>{say('find.guides.says')}</p>
      <Waiting known={known}>
        {(bundles) => (
          <ul class="rows">
            {bundles.map(({ bundle, name }) => (
              <li key={bundle}>
                <a href={`/api/bundles/${bundle}/guide?lang=${language()}`}>{name}</a>
                <a href={`/api/bundles/${bundle}/guide?kind=flow&lang=${language()}`}>
                  {say('find.guides.flow')}
                  <span class="hidden"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </Page>
  )
}

import type { FunctionComponent } from 'preact'
import { lazy } from 'preact-iso'
import { language, learn, say, type Words } from '../words/say.ts'
import { Page } from './page.tsx'

/** Two of these within so many ms do not help. */
const apart = 10_000
const last = 'onevisit-opened-again'

/**
 * A page that is loaded when it is opened, with the words that are said on it alone. Where its file is gone, the product
 * was renewed since this document was loaded: the document is loaded again, once. Without a connection the page says so.
 */
export const openPage = (load: () => Promise<FunctionComponent>, words?: Words) =>
  lazy(async () => {
    try {
      const [page, more = {}] = await Promise.all([load(), words?.[language()]()])
      learn(more)
      return page
    } catch {
      return openAgain()
    }
  })

async function openAgain(): Promise<FunctionComponent> {
  if (Date.now() - Number(sessionStorage.getItem(last)) < apart || !(await isServed())) return Unopened
  reload()
  return new Promise(() => {})
}

const isServed = () =>
  fetch(location.href, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

function reload() {
  sessionStorage.setItem(last, String(Date.now()))
  location.reload()
}

function Unopened() {
  const retry = async () => {
    if (await isServed()) reload()
  }
  return (
    <Page title={say('frame.unopened')}>
      <div class="notice" role="alert">
        <p>{say('frame.unopened.says')}</p>
        <button type="button" onClick={() => void retry()}>
          {say('frame.again')}
        </button>
      </div>
    </Page>
  )
}

import type { ComponentChildren } from 'preact'
import type { Failure } from '../ask/ask.ts'
import type { Known } from '../ask/use-answer.ts'
import { tellArticle } from '../words/article.ts'
import { say } from '../words/say.ts'

/** Draws what is known; until then that it is being read, or why it could not be, and how to go on. */
export function Waiting<A>({ known, children }: { known: Known<A>; children: (data: A) => ComponentChildren }) {
  const { data, failure, again } = known
  if (data !== undefined) return <>{children(data)}</>
  if (failure) return <Failed failure={failure} again={again} />
  return <Loading />
}

/** That something is being read. */
export const Loading = () => (
  <p class="quiet waiting" role="status">
    {say('frame.loading')}
  </p>
)

/** Why something could not be read, in the server's words, with the way on. */
export function Failed({ failure, again }: { failure: Failure; again?: () => void }) {
  if (failure.status === 401) return <SignInFirst />
  return (
    <div class="notice" role="alert">
      <p>{failure.error === 'offline' ? say('frame.no-connection') : failure.says || say('frame.failed')}</p>
      {failure.rule && (
        <p>
          {failure.rule.says}（{tellArticle(failure.rule.article)}）
        </p>
      )}
      {failure.status === 404 ? (
        <a class="button" href="/">
          {say('frame.home')}
        </a>
      ) : (
        again && (
          <button type="button" onClick={again}>
            {say('frame.again')}
          </button>
        )
      )}
    </div>
  )
}

/** Asks to sign in, and comes back here afterwards. */
export function SignInFirst() {
  const to = encodeURIComponent(location.pathname + location.search)
  return (
    <div class="notice" role="alert">
      <p>{say('frame.sign-in-first')}</p>
      {/* Loaded anew: what this program knows of the session is over. */}
      <a class="button" target="_top" href={`/sign-in?to=${to}`}>
        {say('frame.sign-in')}
      </a>
    </div>
  )
}

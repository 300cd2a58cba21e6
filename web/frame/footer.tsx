import { say } from '../words/say.ts'

/** What can be read without an account, from every page. */
export function Footer() {
  return (
    <footer class="screen">
      <nav aria-label={say('frame.footer')}>
        <a href="/guides">{say('frame.guides')}</a>
        <a href="/accessibility">{say('frame.accessibility')}</a>
        <a class="extra" href="/openapi.json">
          {say('frame.api')}
        </a>
      </nav>
      <p class="extra">{say('frame.footer.says')}</p>
    </footer>
  )
}

import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'

/** A link as it was made, and for whom. */
export interface ShownLink {
  readonly name: string
  /** A place on our own pages. */
  readonly link: string
  readonly until: number
}

/** The link that was just made, to be handed over: it is shown once. */
export function FirstLink({ link }: { link: ShownLink | undefined }) {
  return (
    <div role="status">
      {link && (
        <div class="notice done">
          <p>{say('admin.link', { time: tellTime(link.until) })}</p>
          <p>{say('admin.link.for', { name: link.name })}</p>
          <p>
            <code>{location.origin + link.link}</code>
          </p>
        </div>
      )}
    </div>
  )
}

import type { Saving } from '../ask/draft-saver.ts'
import { say } from '../words/say.ts'
import { clockTime } from './clock-time.ts'

/** Whether what was typed is saved, said in words and kept up to date; and how to go on when it is not. */
export function SavedLine({ saving }: { saving: Saving }) {
  const isOpen = ['away', 'expired', 'closed', 'refused'].includes(saving.is)
  return (
    <div class={`saved screen${isOpen ? ' is-open' : ''}`} role="status">
      <span>{saySaving(saving)}</span>
      {saving.is === 'expired' && (
        // Loaded anew: this program still believes that somebody is signed in.
        <a href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} target="_top">
          {say('draft.sign-in')}
        </a>
      )}
    </div>
  )
}

function saySaving(saving: Saving): string {
  switch (saving.is) {
    case 'idle':
      return say('draft.idle')
    case 'unsaved':
      return say('frame.unsaved')
    case 'saving':
      return say('frame.saving')
    case 'saved': {
      const saved = say('frame.saved', { time: clockTime(saving.at) })
      return saving.how ? `${say(`draft.${saving.how}`)}${saved}` : saved
    }
    case 'expired':
      return say('frame.expired')
    case 'closed':
      return say('draft.closed')
    case 'away':
      return saving.why === 'offline' ? say('frame.offline') : say('draft.busy')
    case 'refused':
      return say('draft.refused', { says: saving.failure.problems?.[0]?.says ?? saving.failure.says })
  }
}

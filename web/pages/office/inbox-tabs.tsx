import { say } from '../../words/say.ts'
import { type InboxState, inbox, tabs } from './inbox-store.ts'

/** 全部、今日到期、预警、超期、补正中、待移交, each with how many there are. */
export function InboxTabs({ state: { show, counts } }: { state: InboxState }) {
  return (
    <div class="tabs" role="group" aria-label={say('office.tabs')}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === show} onClick={() => void inbox.turn({ show: tab })}>
          {say(`office.tab.${tab}`)} <span class="tally">{counts?.[tab] ?? ''}</span>
        </button>
      ))}
    </div>
  )
}

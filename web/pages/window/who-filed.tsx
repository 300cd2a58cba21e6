import type { showAcceptance } from '../../../lib/desk/requests/show-acceptance.ts'
import type { Answer } from '../../ask/ask.ts'
import { type FactRow, Facts } from '../../parts/facts.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'

/** Whose filing it is, how it came, by when it must be answered, and on whose authority an agent filed it. */
export function WhoFiled({ data }: { data: Answer<typeof showAcceptance> }) {
  const { application, applicant, phone, submittedAt, channel, acceptance, agent, missing } = data
  const rows: readonly FactRow[] = [
    [say('window.number'), <SpokenNumber number={application} />],
    [say('window.applicant'), applicant],
    [say('window.phone'), phone],
    [say('window.filed'), `${tellTime(submittedAt)}${channel ? ` · ${say(`window.channel.${channel}`)}` : ''}`],
    [say('window.due'), acceptance.tell && tellDay(acceptance.tell.last)],
    [say('window.agent'), agent && sayAgent(agent)],
    [say('window.missing'), missing.map(({ name }) => name).join(say('window.and')) || undefined],
  ]
  return <Facts rows={rows} look="rows brief" />
}

function sayAgent({ says, until, consent }: NonNullable<Answer<typeof showAcceptance>['agent']>): string {
  return [says, consent && say(`window.agent.${consent}`), until && say('window.agent.until', { day: tellDay(until) })]
    .filter(Boolean)
    .join(say('window.and'))
}

import type { showAcceptance } from '../../../lib/desk/requests/show-acceptance.ts'
import type { Answer } from '../../ask/ask.ts'
import { Page } from '../../frame/page.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { HandPapers } from './hand-papers.tsx'
import { sayStatus } from './status.ts'
import { WhoFiled } from './who-filed.tsx'

/** What was just told to somebody who filed online and follows the case themselves. */
export interface Told {
  readonly data: Answer<typeof showAcceptance>
  readonly findings: readonly { readonly at: string; readonly says: string }[]
  readonly status: string
  /** ms */
  readonly at: number
}

const hasPaper = ({ items }: Told['data']): boolean =>
  items.some(({ materials }) => materials.some(({ medium }) => medium === 'paper'))

/** The outcome of the one press, to be printed: accepted, sent back with all that is to be mended, or turned away. */
export function Outcome({ data, findings, status, at }: Told) {
  const { fields, materials } = data.names
  const nameOf = (place: string) => {
    const id = place.slice(place.indexOf('.') + 1)
    return fields[id] ?? materials[id] ?? id
  }
  return (
    <Page
      title={findings.length > 0 ? say('window.told.correction') : sayStatus(status)}
      back={{ to: '/w', says: say('frame.window') }}
    >
      <div class={findings.length > 0 ? 'notice warning' : 'notice done'} role="status">
        <p>
          {data.bundleName}：{sayStatus(status)}（{tellTime(at)}）
        </p>
        <p class="screen">{say('window.told.online')}</p>
      </div>
      <WhoFiled data={{ ...data, acceptance: { ...data.acceptance, tell: undefined }, missing: [] }} />
      {findings.length > 0 && (
        <section>
          <h2>{say('window.told.findings')}</h2>
          <ol>
            {findings.map(({ at: place, says }) => (
              <li key={place}>
                {nameOf(place)}：{says}
              </li>
            ))}
          </ol>
        </section>
      )}
      <QrCode of={`/t/${data.application}`} says="frame.qr.progress" />
      {status === 'in-progress' && hasPaper(data) && (
        <HandPapers
          application={data.application}
          nameOfItem={(id) => data.items.find((item) => item.id === id)?.name ?? id}
          nameOfMaterial={(id) => materials[id] ?? id}
        />
      )}
      <p class="acts">
        <button type="button" onClick={() => print()}>
          {say('frame.print')}
        </button>
        <a class="button primary" href="/w">
          {say('window.next')}
        </a>
      </p>
    </Page>
  )
}

import { Page } from '../../frame/page.tsx'
import { say } from '../../words/say.ts'

const supported = ['size', 'contrast', 'simple', 'read', 'keyboard', 'screen-reader', 'language', 'print'] as const

/** 无障碍说明: how the pages can be read and used, what is not known, and how to be helped by people. */
export function Accessibility() {
  return (
    <Page title={say('frame.accessibility')} back={{ to: '/', says: say('frame.find') }}>
      <p>{say('help.says')}</p>
      <h2>{say('help.supported')}</h2>
      <ul>
        {supported.map((what) => (
          <li key={what}>{say(`help.${what}`)}</li>
        ))}
      </ul>
      <h2>{say('help.standard')}</h2>
      <p>{say('help.standard.says')}</p>
      <p>{say('help.unknown')}</p>
      <h2>{say('help.window')}</h2>
      <p>{say('help.window.says')}</p>
    </Page>
  )
}

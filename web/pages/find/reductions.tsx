import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { language, say } from '../../words/say.ts'

/** 减环节、减材料、减时限、减跑动: every item by itself, and as one thing. */
export function Reductions({ lines }: { lines: Answer<typeof showBundle>['reductions'] }) {
  return (
    <Scroll label={say('find.saves')}>
      <table class="figures">
        <caption class="hidden">{say('find.saves')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('find.saves.what')}</th>
            <th scope="col">{say('find.saves.before')}</th>
            <th scope="col">{say('find.saves.now')}</th>
            <th scope="col">{say('find.saves.less')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, en, before, now, cut }) => (
            <tr key={en}>
              <th scope="row">{language() === 'en' ? en : what}</th>
              <td>{spell(before)}</td>
              <td>
                <strong>{spell(now)}</strong>
              </td>
              <td>{cut !== undefined && cut > 0 ? say('find.saves.cut', { n: Math.round(cut * 100) }) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Days come in Chinese, as the reports print them. */
const spell = (text: string): string =>
  language() === 'zh'
    ? text
    : text
        .replace(/(\d+) 个工作日/g, say('frame.days.working', { n: '$1' }))
        .replace(/(\d+) 个自然日/g, say('frame.days.natural', { n: '$1' }))
        .replace('当场', say('frame.days.none'))

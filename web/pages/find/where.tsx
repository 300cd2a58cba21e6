import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { Centre } from '../../parts/centre.tsx'
import { find, say } from '../../words/say.ts'

/** 窗口领取、邮寄送达 */
export const sayWays = (ways: readonly string[]): string =>
  ways.map((way) => find(`case.way.${way}`) ?? way).join(say('find.and'))

/** Where it is done and asked about: whoever does not want to do it online comes to the window. */
export function Where({ centre }: { centre: Answer<typeof showBundle>['centre'] }) {
  return (
    <section>
      <h2>{say('find.where')}</h2>
      {centre ? <Centre centre={centre} /> : <p>{say('find.where.none')}</p>}
    </section>
  )
}

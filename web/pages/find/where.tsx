import type { showBundle } from '../../../lib/desk/requests/show-bundle.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { find, say } from '../../words/say.ts'

/** 窗口领取、邮寄送达 */
export const sayWays = (ways: readonly string[]): string =>
  ways.map((way) => find(`find.way.${way}`) ?? way).join(say('find.and'))

/** Where it is done and asked about: whoever does not want to do it online comes to the window. */
export function Where({ centre }: { centre: Answer<typeof showBundle>['centre'] }) {
  return (
    <section>
      <h2>{say('find.where')}</h2>
      {centre ? (
        <dl class="rows">
          {(['name', 'address', 'hours', 'consult', 'complain'] as const).map((what) => (
            <div key={what}>
              <dt>{say(`find.where.${what}`)}</dt>
              <dd {...chinese()}>{centre[what]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{say('find.where.none')}</p>
      )}
    </section>
  )
}

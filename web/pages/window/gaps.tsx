import type { fillGap } from '../../../lib/desk/requests/fill-gap.ts'
import { useAct } from '../../ask/use-act.ts'
import { Refused } from '../../parts/refused.tsx'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { MendMaterial } from './mend-material.tsx'
import type { StandingProps } from './standing-props.ts'

/** 容缺补交 at the window: what was promised for later, scanned or shown; the item that waited for it goes on by itself. */
export function Gaps({ shown, again }: StandingProps) {
  const { act, failure } = useAct<typeof fillGap>()
  const all = shown.items.flatMap(({ gaps = [] }) => gaps)
  const open = all.filter(
    ({ material, filledAt, expiredAt }, index) =>
      filledAt === undefined &&
      expiredAt === undefined &&
      all.findIndex((each) => each.material === material) === index,
  )
  if (!shown.may.includes('supplement') || open.length === 0) return null
  const fill = async (material: string, medium: 'file' | 'paper') => {
    if (await act(`/api/applications/${shown.application}/gaps/${material}`, { medium })) again()
  }
  return (
    <section>
      <h2>{say('window.gaps')}</h2>
      <Refused failure={failure} />
      {open.map(({ material, name, due }) => (
        <div key={material}>
          {due && <p>{say('window.mend.last', { day: tellDay(due) })}</p>}
          <MendMaterial
            shown={shown}
            material={material}
            name={name}
            isShown={false}
            onShown={() => void fill(material, 'paper')}
            onFile={() => void fill(material, 'file')}
          />
        </div>
      ))}
    </section>
  )
}

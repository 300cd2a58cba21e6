import { chinese } from '../../parts/chinese.ts'
import { say } from '../../words/say.ts'
import { type AcceptanceItem, type CheckItemProps, placesOf } from './check-item-props.ts'
import { FindingEntry } from './finding-entry.tsx'
import { RefuseItem } from './refuse-item.tsx'

/** 逐项核对: what one item asks for, what its department wants to be looked at, and by what right the window takes it. */
export function CheckItem(props: CheckItemProps) {
  const { item } = props
  const heading = `item-${item.id}`
  return (
    <section class="card check" aria-labelledby={heading}>
      <h3 id={heading}>
        {item.name}{' '}
        <span class="quiet" {...chinese()}>
          {item.department}
        </span>
      </h3>
      <Right item={item} />
      {item.toCheck ? <ToCheck {...props} /> : <p class="quiet">{say('window.check.done')}</p>}
    </section>
  )
}

/** What keeps this clerk from taking the item, in words. */
function Right({ item: { delegation, qualified, department } }: Pick<CheckItemProps, 'item'>) {
  return (
    <>
      {delegation === undefined && (
        <p class="tag bad">
          <span aria-hidden="true">✕</span>
          {say('window.right.no-delegation', { department })}
        </p>
      )}
      {!qualified && (
        <p class="tag bad">
          <span aria-hidden="true">✕</span>
          {say('window.right.no-training')}
        </p>
      )}
    </>
  )
}

function ToCheck(props: CheckItemProps) {
  const { item, above, ...rest } = props
  const fields = item.fields.filter(({ id }) => !above.has(`fields.${id}`))
  const materials = item.materials.filter(({ id }) => !above.has(`materials.${id}`))
  const shared = placesOf(item).filter((place) => above.has(place)).length
  return (
    <>
      {item.points.length > 0 && (
        <ul>
          {item.points.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <dl class="rows">
        {fields.map(({ id, name, text }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{text}</dd>
            <dd class="at-end">
              <FindingEntry {...rest} item={item.id} place={`fields.${id}`} name={name} />
            </dd>
          </div>
        ))}
        {materials.map((material) => (
          <div key={material.id}>
            <dt>{material.name}</dt>
            <dd>
              <Material {...props} material={material} />
            </dd>
            <dd class="at-end">
              <FindingEntry {...rest} item={item.id} place={`materials.${material.id}`} name={material.name} />
            </dd>
          </div>
        ))}
      </dl>
      {shared > 0 && <p class="quiet">{say('window.check.shared', { n: shared })}</p>}
      <RefuseItem {...props} />
    </>
  )
}

function Material({ application, material }: CheckItemProps & { material: AcceptanceItem['materials'][number] }) {
  const { id, medium, file, look } = material
  const looks = look.map((each) => say(`window.look.${each as 'complete' | 'in-form' | 'original-equals-copy'}`))
  return (
    <>
      {file && (
        <a href={`/api/acceptances/${application}/materials/${id}/file`} {...chinese()}>
          {file.name}
        </a>
      )}
      {medium === 'paper' && say('window.material.paper')}
      {medium === undefined && say('window.material.none')}{' '}
      {medium !== undefined && <span class="quiet">{looks.join(say('window.and'))}</span>}
    </>
  )
}

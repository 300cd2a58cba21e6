import { askedMaterials } from '../../ask/draft-sections.ts'
import { draftPath, type Notice } from '../../ask/draft-store.ts'
import { FormLinks } from '../../parts/form-links.tsx'
import { MaterialSlot, slotOf } from '../../parts/material-slot.tsx'
import { SharedBy } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'
import type { IntakeParts } from './intake-parts.ts'

/** 一套材料 at the counter: each scanned, or its original taken and seen; what may follow can be promised. */
export function IntakeMaterials(props: IntakeParts) {
  const { draft, store, seen, setSeen } = props
  const asked = askedMaterials(draft)
  const left = asked.filter(({ id }) => !(id in draft.files) && !seen.originals.includes(id)).map(({ id }) => id)
  if (asked.length === 0) return null
  const seeAll = () => {
    setSeen({ ...seen, originals: [...seen.originals, ...left] })
    store.change(({ paper, gaps }) => ({
      paper: [...new Set([...paper, ...left])],
      gaps: gaps.filter((id) => !left.includes(id)),
    }))
    store.leave()
  }
  return (
    <section>
      <h2>{say('apply.materials')}</h2>
      <p>{say('apply.materials.lead', { n: asked.length })}</p>
      <p class="hint quiet">{say('file.kinds')}</p>
      {left.length > 0 && (
        <p>
          <button type="button" onClick={seeAll}>
            {say('window.originals.all', { n: left.length })}
          </button>
        </p>
      )}
      {asked.map((material) => (
        <Entry key={material.id} {...props} material={material} />
      ))}
    </section>
  )
}

function Entry(props: IntakeParts & { material: Notice['materials'][number] }) {
  const { draft, store, material, wrongAt } = props
  const { id, items, later } = material
  const { papers } = draft
  const file = draft.files[id]
  const isPromised = papers.gaps.includes(id)
  const promise = () => {
    store.change({ gaps: isPromised ? papers.gaps.filter((each) => each !== id) : [...papers.gaps, id] })
    store.leave()
  }
  return (
    <MaterialSlot
      material={material}
      file={file}
      path={`${draftPath(draft.application)}/materials/${id}`}
      ready={store.flush}
      onDone={(done, revision) => store.noteFile(id, done, revision)}
      problem={wrongAt(slotOf(id))}
      note={
        <>
          <div class="note">
            <SharedBy items={items} notice={draft.notice} />
          </div>
          <FormLinks of={material} />
        </>
      }
    >
      {!file && <OriginalSeen {...props} material={id} />}
      {!file && later && !papers.paper.includes(id) && (
        <label class="choice">
          <input type="checkbox" checked={isPromised} onChange={promise} />
          {say(`apply.material.later.${later.count}`, { n: later.days })}
        </label>
      )}
    </MaterialSlot>
  )
}

/** 原件已核: taken on paper and held against its original by this clerk; that it was announced online does not tick it. */
export function OriginalSeen({ draft, store, seen, setSeen, material }: IntakeParts & { material: string }) {
  const isSeen = seen.originals.includes(material)
  const isAnnounced = draft.papers.paper.includes(material) && !isSeen
  const toggle = () => {
    const without = (ids: readonly string[]) => ids.filter((id) => id !== material)
    const next = (ids: readonly string[]) => (isSeen ? without(ids) : [...without(ids), material])
    setSeen({ ...seen, originals: next(seen.originals) })
    store.change(({ paper, gaps }) => ({ paper: next(paper), gaps: without(gaps) }))
    store.leave()
  }
  return (
    <label class="choice">
      <input type="checkbox" checked={isSeen} onChange={toggle} />
      {say('window.original.seen')}
      {isAnnounced && <span class="quiet">{say('window.original.announced')}</span>}
    </label>
  )
}

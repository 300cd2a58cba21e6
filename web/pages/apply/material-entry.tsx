import { useState } from 'preact/hooks'
import type { reuseMaterial } from '../../../lib/desk/requests/reuse-material.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { draftPath, type Notice } from '../../ask/draft-store.ts'
import type { Prefill } from '../../ask/use-prefill.ts'
import type { DraftProps } from '../../parts/draft-of.tsx'
import { FormLinks } from '../../parts/form-links.tsx'
import { MaterialSlot } from '../../parts/material-slot.tsx'
import { SharedBy } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'

interface MaterialEntryProps extends DraftProps {
  readonly material: Notice['materials'][number]
  /** The same person's file of an earlier application. */
  readonly earlier: Prefill['materials'][string] | undefined
  readonly problem: string | undefined
}

/** One material with all the ways to have it: as a file, as it was handed in before, on paper at the window, or later. */
export function MaterialEntry(props: MaterialEntryProps) {
  const { draft, store, material, problem } = props
  const { id, items, later } = material
  const file = draft.files[id]
  return (
    <MaterialSlot
      material={material}
      file={file}
      path={`${draftPath(draft.application)}/materials/${id}`}
      ready={store.flush}
      onDone={(done, revision) => store.noteFile(id, done, revision)}
      problem={problem}
      note={
        <>
          <div class="note">
            <SharedBy items={items} notice={draft.notice} />
          </div>
          <FormLinks of={material} />
        </>
      }
    >
      {!file && <Again {...props} />}
      {!file && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.papers.paper.includes(id)}
            onChange={() => toggle(props, 'paper', draft.papers.paper)}
          />
          {say('apply.material.paper')}
        </label>
      )}
      {!file && later && !draft.papers.paper.includes(id) && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.papers.gaps.includes(id)}
            onChange={() => toggle(props, 'gaps', draft.papers.gaps)}
          />
          {say(`apply.material.later.${later.count}`, { n: later.days })}
        </label>
      )}
    </MaterialSlot>
  )
}

function toggle(
  { store, material: { id } }: MaterialEntryProps,
  key: 'paper' | 'gaps',
  chosen: readonly string[],
): void {
  store.change({ [key]: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] })
  store.leave()
}

/** 再次使用: what was handed in for the same material before. */
function Again({ draft, store, material, earlier }: MaterialEntryProps) {
  const [says, setSays] = useState<string>()
  if (!earlier) return null
  const { application, name, bytes } = earlier
  const reuse = async () => {
    await store.flush()
    const path = `${draftPath(draft.application)}/materials/${material.id}/reuse`
    const told = await ask<typeof reuseMaterial>(path, { method: 'POST', body: { from: application }, once: nextId() })
    if (told.ok) store.noteFile(material.id, { name, bytes }, told.data.revision)
    else setSays(told.failure.status === 0 ? say('frame.no-connection') : told.failure.says)
  }
  return (
    <p class="acts">
      <button type="button" onClick={() => void reuse()}>
        {say('apply.material.reuse', { name })}
      </button>
      {says && (
        <span class="wrong" role="alert">
          {says}
        </span>
      )}
    </p>
  )
}

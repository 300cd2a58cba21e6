import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { say } from '../words/say.ts'
import { fileSize } from './file-size.ts'
import { type HandedIn, type HandingIn, useHandIn } from './use-hand-in.ts'

interface MaterialSlotProps {
  readonly material: { readonly id: string; readonly name: string }
  /** What is handed in for it now. */
  readonly file: HandedIn | undefined
  /** `/api/applications/<id>/materials/<material>`; below it `/file` and `/removal`. */
  readonly path: string
  ready?(): Promise<unknown>
  onDone(file: HandedIn | undefined, revision: number): void
  readonly problem?: string
  /** Whether what is there can be taken out again: in drafts. */
  readonly removable?: boolean
  /** Which items use it, its forms; stands below the name. */
  readonly note?: ComponentChildren
  /** Other ways to have it: used again, later, on paper. */
  readonly children?: ComponentChildren
}

/** The id of the first control of a material: what summaries link to. */
export const slotOf = (material: string): string => `m-${material}`

/** One material: pick or photograph it, see how far it is, try again, look at it, take it out. */
export function MaterialSlot(props: MaterialSlotProps) {
  const { material, file, path, ready, onDone, problem, removable = true, note, children } = props
  const { state, preview, send, remove } = useHandIn({ path, ready, onDone })
  const heading = `${slotOf(material.id)}-name`
  return (
    <section class={`slot${problem ? ' is-wrong' : ''}`} aria-labelledby={heading}>
      <h3 id={heading}>{material.name}</h3>
      {note}
      {problem && (
        <p class="wrong" id={`${slotOf(material.id)}-wrong`}>
          {problem}
        </p>
      )}
      <Standing state={state} file={file} />
      {preview && <img src={preview} alt={say('file.preview', { name: material.name })} />}
      {file && !preview && isPicture(file.name) && (
        <img src={`${path}/file`} alt={say('file.preview', { name: material.name })} loading="lazy" />
      )}
      <div class="acts">
        <Pickers material={material} again={file !== undefined} wrong={problem !== undefined} send={send} />
        {state.is === 'failed' && state.file && (
          <Act act="file.retry" material={material} onClick={() => state.file && void send(state.file)} />
        )}
        {file && removable && <Act act="file.remove" material={material} onClick={() => void remove(file.name)} />}
      </div>
      {children}
    </section>
  )
}

const isPicture = (name: string): boolean => /\.(jpe?g|png)$/i.test(name)

interface Named {
  readonly material: { readonly id: string; readonly name: string }
}

function Act({ act, material, onClick }: Named & { act: 'file.retry' | 'file.remove'; onClick: () => void }) {
  return (
    <button type="button" class={act === 'file.remove' ? 'plain' : undefined} onClick={onClick}>
      {say(act)}
      <span class="hidden"> {material.name}</span>
    </button>
  )
}

const accepted = 'image/*,application/pdf,.pdf,.ofd'

interface PickersProps extends Named {
  readonly again: boolean
  readonly wrong: boolean
  send(file: File): Promise<void>
}

/** Buttons in front of the browser's own file controls: those do not say of which material they are. */
function Pickers({ material, again, wrong, send }: PickersProps) {
  const pick = useRef<HTMLInputElement>(null)
  const photo = useRef<HTMLInputElement>(null)
  const id = slotOf(material.id)
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? []
    if (file) void send(file)
    currentTarget.value = ''
  }
  const hidden = { type: 'file', class: 'hidden', tabIndex: -1, 'aria-hidden': true, onChange: take } as const
  return (
    <>
      <button
        type="button"
        id={id}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onClick={() => pick.current?.click()}
      >
        {say(again ? 'file.again' : 'file.pick')}
        <span class="hidden"> {material.name}</span>
      </button>
      <input {...hidden} ref={pick} name={material.id} accept={accepted} />
      {matchMedia('(pointer: coarse)').matches && (
        <>
          <button type="button" onClick={() => photo.current?.click()}>
            {say('file.photo')}
            <span class="hidden"> {material.name}</span>
          </button>
          <input {...hidden} ref={photo} accept="image/*" capture="environment" />
        </>
      )}
    </>
  )
}

/** Said aloud as it changes: on its way, there, or why not. */
function Standing({ state, file }: { state: HandingIn; file: HandedIn | undefined }) {
  return (
    <div role="status">
      {state.is === 'sending' && <progress max={100} value={state.percent} aria-label={state.name} />}
      <p class={state.is === 'failed' ? 'wrong' : undefined}>{sayStanding(state, file)}</p>
    </div>
  )
}

function sayStanding(state: HandingIn, file: HandedIn | undefined): string {
  switch (state.is) {
    case 'shrinking':
      return say('file.shrinking')
    case 'sending':
      // Quarters only: whoever listens would hear a hundred numbers.
      return say('file.sending', { name: state.name, percent: Math.floor(state.percent / 25) * 25 })
    case 'failed':
      return say('file.failed', { name: state.name, says: state.says })
    case 'idle':
      return file ? say('file.sent', { name: file.name, size: fileSize(file.bytes) }) : ''
  }
}

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../words/say.ts'

interface ModalProps {
  readonly title: string
  readonly look?: string
  onClose(): void
  readonly children: ComponentChildren
}

/** A dialog over the page: Esc and its button close it, and the keyboard goes back to where it was. */
export function Modal({ title, look, onClose, children }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    const dialog = box.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      class={look}
      ref={box}
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault()
        close.current()
      }}
    >
      <div class="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" class="plain" onClick={() => close.current()}>
          {say('office.close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { Modal } from './modal.tsx'

interface PictureDialogProps {
  readonly task: string
  readonly material: { readonly id: string; readonly name: string }
  onClose(): void
}

/** A picture that was handed in, larger and smaller, and turned. */
export function PictureDialog({ task, material: { id, name }, onClose }: PictureDialogProps) {
  const { url, failed } = usePicture(`/api/tasks/${task}/materials/${id}/file`)
  const [zoom, setZoom] = useState(1)
  const [turns, setTurns] = useState(0)
  return (
    <Modal title={name} look="picture" onClose={onClose}>
      <div class="acts">
        <button type="button" onClick={() => setZoom(Math.min(4, zoom * 1.5))}>
          {say('task.zoom.in')}
        </button>
        <button type="button" onClick={() => setZoom(Math.max(0.5, zoom / 1.5))}>
          {say('task.zoom.out')}
        </button>
        <button type="button" onClick={() => setTurns(turns + 1)}>
          {say('task.turn')}
        </button>
      </div>
      {failed && (
        <p class="wrong" role="alert">
          {say('task.picture.failed')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus */}
      <div class="scroll" role="group" aria-label={name} tabIndex={0}>
        {url && (
          <img src={url} alt={name} style={{ width: `${zoom * 100}%`, transform: `rotate(${(turns % 4) * 90}deg)` }} />
        )}
      </div>
    </Modal>
  )
}

/** The file as an address of this page's own, given up again with the page: files of the server are only ever saved. */
function usePicture(path: string): { readonly url?: string; readonly failed?: true } {
  const [picture, setPicture] = useState<{ url?: string; failed?: true }>({})
  useEffect(() => {
    let url: string | undefined
    let gone = false
    const read = async () => {
      const response = await fetch(path)
      if (!response.ok) return setPicture({ failed: true })
      const bytes = await response.blob()
      if (gone) return
      url = URL.createObjectURL(bytes)
      setPicture({ url })
    }
    read().catch(() => setPicture({ failed: true }))
    return () => {
      gone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [path])
  return picture
}

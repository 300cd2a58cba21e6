import { useState } from 'preact/hooks'
import { draftPath } from '../../ask/draft-store.ts'
import { FormLinks } from '../../parts/form-links.tsx'
import { MaterialSlot } from '../../parts/material-slot.tsx'
import type { HandedIn } from '../../parts/use-hand-in.ts'
import { say } from '../../words/say.ts'
import type { StandingProps } from './standing-props.ts'

interface MendMaterialProps {
  readonly shown: StandingProps['shown']
  readonly material: string
  readonly name: string
  /** Whether its original is on the counter. */
  readonly isShown: boolean
  onShown(isShown: boolean): void
  onFile?(): void
}

/** A material that came later, or again: scanned here, or its original taken. */
export function MendMaterial({
  shown: { application, forms },
  material,
  name,
  isShown,
  onShown,
  onFile,
}: MendMaterialProps) {
  const [file, setFile] = useState<HandedIn>()
  return (
    <MaterialSlot
      material={{ id: material, name }}
      file={file}
      path={`${draftPath(application)}/materials/${material}`}
      removable={false}
      note={<FormLinks of={{ name, ...forms[material] }} />}
      onDone={(done) => {
        setFile(done)
        onFile?.()
      }}
    >
      {!file && (
        <label class="choice">
          <input type="checkbox" checked={isShown} onChange={({ currentTarget }) => onShown(currentTarget.checked)} />
          {say('window.original.seen')}
        </label>
      )}
    </MaterialSlot>
  )
}

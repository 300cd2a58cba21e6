import { useState } from 'preact/hooks'
import { language, say } from '../words/say.ts'
import { type Care, keepCare, keepLanguage, readCare } from './care.ts'
import { ReadAloud } from './read-aloud.tsx'

const sizes = [16, 20, 30] as const

/** 辅助栏: text sizes, contrast, the simple view, reading aloud and the language, on every page (无障碍环境建设法 32). */
export function CareBar() {
  const [care, setCare] = useState(readCare)
  const change = (changed: Partial<Care>) => {
    const next = { ...care, ...changed }
    keepCare(next)
    setCare(next)
  }
  return (
    <div class="care" role="group" aria-label={say('frame.care')}>
      <span class="sizes" role="group" aria-label={say('frame.size')}>
        {sizes.map((size) => (
          <Switch key={size} on={care.size === size} says={say(`frame.size.${size}`)} set={() => change({ size })} />
        ))}
      </span>
      <Switch on={care.contrast} says={say('frame.contrast')} set={(contrast) => change({ contrast })} />
      <Switch
        on={care.simple}
        says={say('frame.simple')}
        set={(simple) => change(simple && care.size === 16 ? { simple, size: 20 } : { simple })}
        marked
      />
      <ReadAloud />
      <button
        type="button"
        class="plain"
        lang={language() === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => keepLanguage(language() === 'zh' ? 'en' : 'zh')}
      >
        {say('frame.language')}
      </button>
    </div>
  )
}

interface SwitchProps {
  readonly on: boolean
  readonly says: string
  readonly set: (on: boolean) => void
  /** Stands out among the others. */
  readonly marked?: boolean
}

function Switch({ on, says, set, marked = false }: SwitchProps) {
  return (
    <button type="button" class={marked ? 'plain marked' : 'plain'} aria-pressed={on} onClick={() => set(!on)}>
      {says}
    </button>
  )
}

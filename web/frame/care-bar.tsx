import { useState } from 'preact/hooks'
import { language, say } from '../words/say.ts'
import { type Care, keepCare, keepLanguage, readCare } from './care.ts'

const sizes = [16, 20, 30] as const

/** 辅助栏: text sizes, contrast, the simple view and the language, on every page (无障碍环境建设法 32). */
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
          <button
            key={size}
            type="button"
            class="plain"
            aria-pressed={care.size === size}
            onClick={() => change({ size })}
          >
            {say(`frame.size.${size}`)}
          </button>
        ))}
      </span>
      <button
        type="button"
        class="plain"
        aria-pressed={care.contrast}
        onClick={() => change({ contrast: !care.contrast })}
      >
        {say('frame.contrast')}
      </button>
      <button type="button" class="plain" aria-pressed={care.simple} onClick={() => change({ simple: !care.simple })}>
        {say('frame.simple')}
      </button>
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

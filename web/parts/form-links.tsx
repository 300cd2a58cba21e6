import { say } from '../words/say.ts'
import { chinese } from './chinese.ts'

/** A material and where its forms are. */
export interface WithForm {
  readonly name: string
  readonly blank?: string
  readonly sample?: string
}

/** 空白表格 · 样表: pages of their own, to be printed. */
export function FormLinks({ of: material }: { of: WithForm }) {
  if (!material.blank) return null
  return (
    <div class="forms screen">
      {(['blank', 'sample'] as const).map(
        (form) =>
          material[form] && (
            <a key={form} href={material[form]} target="_blank" rel="noopener">
              {say(`file.${form}`)}
              <span class="hidden" {...chinese()}>
                {` ${material.name}`}
              </span>
            </a>
          ),
      )}
    </div>
  )
}

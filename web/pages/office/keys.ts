import { useEffect, useRef } from 'preact/hooks'

/** What single keys do; never while somebody types, in a dialog, or with another key held. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, ctrlKey, altKey, metaKey, isComposing } = event
      if (defaultPrevented || ctrlKey || altKey || metaKey || isComposing || !areKeysOn()) return
      if (document.querySelector('dialog[open]') || (target instanceof HTMLElement && isBusy(target, key))) return
      const act = current.current[key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Whether the key belongs to what has focus: text that is typed, or a control that Enter presses. */
function isBusy(target: HTMLElement, key: string): boolean {
  if (key === 'Enter' && target.closest('a, button, summary, input, select')) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.closest('textarea, select, [contenteditable]') !== null
}

const place = 'office-keys'

/** Single keys can be turned off: voices and shaking hands press them unmeant (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(place) !== 'off'

export function keepKeys(on: boolean): void {
  if (on) localStorage.removeItem(place)
  else localStorage.setItem(place, 'off')
}

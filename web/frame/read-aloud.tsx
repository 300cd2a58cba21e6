import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { language, say } from '../words/say.ts'

/** 朗读: the browser reads the page to whoever listens. Where the browser cannot speak there is no button. */
export function ReadAloud() {
  const { url } = useLocation()
  const [speaking, setSpeaking] = useState(false)
  const stop = () => {
    setSpeaking(false)
    speechSynthesis.cancel()
  }
  useEffect(() => (speaks ? stop : undefined), [url])
  if (!speaks) return null
  const begin = () => {
    setSpeaking(true)
    speak(document.querySelector('main')?.innerText ?? '', () => setSpeaking(false))
  }
  return (
    <button type="button" class="plain" aria-pressed={speaking} onClick={speaking ? stop : begin}>
      {say(speaking ? 'frame.read.stop' : 'frame.read')}
    </button>
  )
}

const speaks = 'speechSynthesis' in globalThis

/** Line by line: browsers fall silent in the middle of long texts. */
function speak(text: string, ended: () => void): void {
  speechSynthesis.cancel()
  const lines = text.split(/\n+|(?<=[。！？])/).filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries()) {
    const said = new SpeechSynthesisUtterance(line)
    said.lang = language() === 'zh' ? 'zh-CN' : 'en'
    if (index === lines.length - 1) said.onend = ended
    said.onerror = ended
    speechSynthesis.speak(said)
  }
  if (lines.length === 0) ended()
}

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { readScanned } from '../../parts/scanned.ts'
import { say } from '../../words/say.ts'

/** 查进度: with the number on the receipt. The page that it opens asks for the telephone number where it must. */
export function ProgressBox() {
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { route } = useLocation()
  const open = (event: Event) => {
    event.preventDefault()
    const read = readScanned(number)
    setWrong(read.is === 'case' ? undefined : say('frame.not-a-case', { address: read.address }))
    if (read.is === 'case' && read.number !== '') route(`/t/${encodeURIComponent(read.number)}`)
  }
  return (
    <section class="card">
      <h2 id="progress">{say('find.progress')}</h2>
      <form onSubmit={open} aria-labelledby="progress">
        <div class={wrong ? 'field is-wrong' : 'field'}>
          <label for="number">{say('find.number')}</label>
          <p class="hint" id="number-hint">
            {say('find.number.hint')}
          </p>
          {wrong && (
            <p class="wrong" id="number-wrong" role="alert">
              {wrong}
            </p>
          )}
          <input
            id="number"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            required
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong ? 'number-hint number-wrong' : 'number-hint'}
            value={number}
            onInput={({ currentTarget }) => setNumber(currentTarget.value)}
          />
        </div>
        <button type="submit">{say('find.progress')}</button>
      </form>
    </section>
  )
}

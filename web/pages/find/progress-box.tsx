import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { say } from '../../words/say.ts'

/** 查进度: with the number on the receipt. The page that it opens asks for the telephone number where it must. */
export function ProgressBox() {
  const [number, setNumber] = useState('')
  const { route } = useLocation()
  const open = (event: Event) => {
    event.preventDefault()
    const plain = number.normalize('NFKC').replace(/\s/g, '')
    if (plain !== '') route(`/t/${encodeURIComponent(plain)}`)
  }
  return (
    <section class="card">
      <h2 id="progress">{say('find.progress')}</h2>
      <form onSubmit={open} aria-labelledby="progress">
        <div class="field">
          <label for="number">{say('find.number')}</label>
          <p class="hint" id="number-hint">
            {say('find.number.hint')}
          </p>
          <input
            id="number"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            required
            aria-describedby="number-hint"
            value={number}
            onInput={({ currentTarget }) => setNumber(currentTarget.value)}
          />
        </div>
        <button type="submit">{say('find.progress')}</button>
      </form>
    </section>
  )
}

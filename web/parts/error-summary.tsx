import { useLayoutEffect, useRef } from 'preact/hooks'
import { language, say } from '../words/say.ts'

/** One thing to mend: in which control, and the words that stand at it. */
export interface SummaryProblem {
  /** Id of the control; absent: what cannot be mended at one place. */
  readonly control?: string
  /** 母亲公民身份号码 */
  readonly name?: string
  readonly says: string
  /** Where the control is, when it is on another page. */
  readonly href?: string
}

interface ErrorSummaryProps {
  readonly problems: readonly SummaryProblem[]
  /** Changes with every attempt: then the summary takes focus again. */
  readonly attempt?: number
}

/** All that must be mended, first on the page: takes focus, and leads to each control. Draws nothing without problems. */
export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const has = problems.length > 0
  // Before anything else can happen: focus that comes late takes it from where somebody has gone since.
  useLayoutEffect(() => {
    if (has) box.current?.focus()
  }, [attempt, has])
  if (!has) return null
  return (
    <div class="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{say('frame.problems')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.control ?? problem.says}>{drawProblem(problem)}</li>
        ))}
      </ul>
    </div>
  )
}

function drawProblem({ control, name, says, href }: SummaryProblem) {
  const words = name === undefined ? says : `${name}${language() === 'en' ? ': ' : '：'}${says}`
  if (control === undefined && href === undefined) return words
  return (
    <a href={href ?? `#${control}`} onClick={(event) => href === undefined && control && goTo(event, control)}>
      {words}
    </a>
  )
}

/** Into the control itself, not only to its place. */
function goTo(event: Event, control: string): void {
  event.preventDefault()
  enterControl(control)
}

/** Puts the focus into a control and brings it into view with its label; does nothing when there is none. */
export function enterControl(control: string): void {
  const found = document.getElementById(control)
  found?.focus({ preventScroll: true })
  const box = found?.closest('.field, .slot') ?? found
  box?.scrollIntoView({ block: 'start' })
}

import { useLayoutEffect, useState } from 'preact/hooks'
import { ask, type Failure, nextId } from '../../ask/ask.ts'
import { sayFailure } from '../../ask/say-failure.ts'
import { controlOf, type FormField, findProblems } from '../../fields/field.ts'
import { tidy } from '../../fields/tidy.ts'
import type { SummaryProblem } from '../../parts/error-summary.tsx'
import { slotOf } from '../../parts/material-slot.tsx'
import { say } from '../../words/say.ts'
import { findGiven, keepGiven } from './fix-kept.ts'
import { type Application, type Given, repliesTo, type Wanted } from './fix-wanted.ts'

interface Fixing {
  readonly application: Application
  readonly wanted: Wanted
  readonly fields: readonly FormField[]
  /** All of it is sent. */
  onSent(): void
  /** Some of it is sent, or somebody else was faster: what is still wanted is to be read again. */
  again(): Promise<unknown>
}

/** What is entered for a correction: kept through a reload, judged, and sent to everyone who asked. */
export function useFix({ application, wanted, fields, onSent, again }: Fixing) {
  const id = application.application
  const [given, setGiven] = useState<Given>(() => ({ ...begin(application, wanted), ...findGiven(id) }))
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  // Before anything is painted: a reload right after a key loses nothing.
  useLayoutEffect(() => keepGiven(id, given), [id, given])

  async function send(): Promise<void> {
    if (busy) return
    const tidied = Object.fromEntries(fields.map(({ id, type }) => [id, tidy(type, given.form[id] ?? '')]))
    const whole = { ...given, form: { ...given.form, ...tidied } }
    setGiven(whole)
    const faults = findFaults(wanted, fields, whole)
    setAttempt(attempt + 1)
    setProblems(faults)
    if (faults.length > 0) return
    setBusy(true)
    const failure = await sendAll(application, whole)
    setBusy(false)
    if (failure) {
      setProblems(tell(failure, application))
      if (failure.status === 409) await again()
      return
    }
    keepGiven(id, undefined)
    onSent()
  }

  return {
    given,
    problems,
    attempt,
    busy,
    send,
    problemOf: (control: string) => problems.find((problem) => problem.control === control)?.says,
    change: (part: (given: Given) => Partial<Given>) => setGiven((before) => ({ ...before, ...part(before) })),
  }
}

/** Begins with what was handed in before. */
function begin({ form }: Application, { fields }: Wanted): Given {
  const before = Object.fromEntries(fields.map(({ id }) => [id, form[id] ?? '']))
  return { form: before, before, right: [], paper: [], handedIn: {} }
}

/** One after the other; the first failure ends it, and what was sent before stands. */
async function sendAll(application: Application, given: Given): Promise<Failure | undefined> {
  for (const { path, body } of repliesTo(application, given)) {
    const told = await ask(`/api/applications/${application.application}${path}`, {
      method: 'POST',
      body,
      once: nextId(),
    })
    if (!told.ok) return told.failure
  }
  return undefined
}

function findFaults(wanted: Wanted, fields: readonly FormField[], given: Given): readonly SummaryProblem[] {
  const wrong = findProblems(fields, given.form)
  const faults = fields.flatMap(({ id, name }) => {
    const isSame = given.form[id] === given.before[id] && !given.right.includes(id)
    const says = wrong[id] ?? (isSame ? say('follow.fix.same') : undefined)
    return says === undefined ? [] : [{ control: controlOf(id), name, says }]
  })
  const isThere = (id: string) => given.handedIn[id] !== undefined || given.paper.includes(id)
  if (wanted.fields.length + wanted.materials.length === 0 && !wanted.gaps.some(({ id }) => isThere(id)))
    return wanted.gaps
      .slice(0, 1)
      .map(({ id, name }) => ({ control: slotOf(id), name, says: say('follow.fix.no-gap') }))
  // A file may have come from elsewhere: of that alone the server judges.
  if (faults.length === 0) return []
  const missing = wanted.materials.filter(({ id }) => !isThere(id))
  return [...faults, ...missing.map(({ id, name }) => ({ control: slotOf(id), name, says: say('follow.fix.missing') }))]
}

function tell(failure: Failure, { names }: Application): readonly SummaryProblem[] {
  const placed = (failure.problems ?? []).map(({ at, wrong, says }): SummaryProblem => {
    const [kind = '', id = ''] = [at.slice(0, at.indexOf('.')), at.slice(at.indexOf('.') + 1)]
    if (kind === 'form') return { control: controlOf(id), name: names.fields[id] ?? id, says }
    if (kind !== 'materials') return { says }
    const words = wrong === 'missing' ? say('follow.fix.missing') : says
    return { control: slotOf(id), name: names.materials[id] ?? id, says: words }
  })
  return placed.length > 0 ? placed : [{ says: sayFailure(failure) }]
}

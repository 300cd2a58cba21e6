import type { BundleItem } from '../../bundle/model.ts'
import type { Branch, Net, Node } from '../net/net.ts'
import type { Breach } from './breach.ts'
import { type Course, needsOf, stepsFrom } from './courses.ts'
import type { BranchCourses } from './ends.ts'

/** A branch with what the bundle says of its item. */
export interface Judged {
  readonly net: Net
  readonly index: number
  readonly entry: BundleItem
  /** An item's name by its id. */
  readonly nameOf: (item: string) => string
}

/** What is wrong with a course where it has come to: what it says, if it is wrong. */
type Judge = (here: Here) => string | undefined

interface Here extends Judged {
  readonly title: string
  readonly course: Course
  readonly applies: boolean
  readonly node: Node | undefined
  /** The node left to come here, and how. */
  readonly left: Node | undefined
}

/**
 * Whether a branch keeps to what the functions count on: whoever is asked was asked for, nothing is recorded that nobody
 * decided or before what it needs, and every end says what has happened. One breach of each kind is enough.
 */
export function findBreaches(judged: Judged, { applies, skipped }: BranchCourses): readonly Breach[] {
  const branch = judged.net.branches[judged.index]
  if (branch === undefined) return []
  const steps = [...stepsOn(judged, branch, applies, true), ...stepsOn(judged, branch, skipped, false)]
  return judges.flatMap((judge) => {
    for (const here of steps) {
      const says = judge(here)
      if (says !== undefined) return [{ branch: judged.index, applies: here.applies, course: here.course, says, fix }]
    }
    return []
  })
}

/** The start and every step from where a course has come to, those to where a shorter course has been as well. */
function stepsOn(judged: Judged, branch: Branch, courses: readonly Course[], applies: boolean): readonly Here[] {
  const title = judged.nameOf(judged.entry.item)
  return [...courses.slice(0, 1), ...courses.flatMap((course) => stepsFrom(branch, course, applies))].map((course) => {
    const left = branch.nodes[course.from?.course.node ?? -1]
    return { ...judged, title, course, applies, node: branch.nodes[course.node], left }
  })
}

const fix = 'Compile the bundle again; no compiled machine does this.'

/** Nothing but the item's own end follows a failure: its people take over, and the other departments go on. */
const failsAlone: Judge = ({ course, node, title }) => {
  if (course.from?.by !== 'attention' || (node?.kind === 'end' && node.outcome === 'attention')) return undefined
  return node === undefined
    ? `A failure in ${title} is not caught: it stops what all other departments do.`
    : `A failure in ${title} does not end in the hands of people.`
}

const asksOnlyWhereItApplies: Judge = ({ applies, node, title }) =>
  !applies && node !== undefined && node.kind !== 'end' && node.kind !== 'gate'
    ? `${title} is worked on although it does not apply.`
    : undefined

const asksForCorrectionWhenSentBack: Judge = ({ node, course, title }) => {
  const sentBack = course.from?.by === 'correction'
  const asks = node?.kind === 'work' && node.task === 'correction'
  if (sentBack === asks) return undefined
  return sentBack
    ? `${title} is sent back, and nobody is asked to put it right.`
    : `The applicant is asked to correct ${title}, which nobody has sent back.`
}

const recordsWhatWasDecided: Judge = ({ node, course, title }) =>
  node?.kind === 'record' && !course.decided ? `A result of ${title} is recorded that nobody has decided.` : undefined

/** What the bundle lets an item wait for is there before its result, and where it begins after results before its review. */
const waitsForWhatItNeeds: Judge = ({ net, index, entry, node, course, applies, title, nameOf }) => {
  const branch = net.branches[index]
  const early = entry.begins === 'after-results' && node?.kind === 'work' && node.task === 'review'
  if (!applies || branch === undefined || (node?.kind !== 'record' && !early)) return undefined
  const waited = needsOf(branch, course.waited).map((need) => net.items[need])
  const missed = entry.after.find((need) => !waited.includes(need))
  return missed && `${title} does not wait for ${nameOf(missed)} before it ${early ? 'is reviewed' : 'has a result'}.`
}

const waitsForNothingElse: Judge = ({ net, entry, node, title, nameOf }) => {
  const needs = node?.kind === 'await' ? node.needs.map((need) => net.items[need] ?? '') : []
  const other = needs.find((need) => !entry.after.includes(need))
  return other === undefined ? undefined : `${title} waits for ${nameOf(other)}, which the bundle does not say.`
}

const endsAsItWent: Judge = ({ node, course, applies, left, title }) => {
  if (node?.kind !== 'end' || node.outcome === 'unread') return undefined
  const ends = outcomeThere(course, left)
  const wanted = applies ? ends === node.outcome : node.outcome === 'not-applicable'
  return wanted ? undefined : `${title} ends as "${node.outcome}", which is not what has happened.`
}

function outcomeThere({ from, settled }: Course, left: Node | undefined): string {
  if (from?.by === 'attention') return 'attention'
  return left?.kind === 'record' && settled !== undefined ? 'recorded' : 'nothing'
}

const judges: readonly Judge[] = [
  failsAlone,
  asksOnlyWhereItApplies,
  asksForCorrectionWhenSentBack,
  recordsWhatWasDecided,
  waitsForWhatItNeeds,
  waitsForNothingElse,
  endsAsItWent,
]

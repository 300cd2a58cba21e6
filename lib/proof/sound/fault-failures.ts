import type { Bundle } from '../../bundle/model.ts'
import type { Net, NetFault } from '../net/net.ts'
import { type Course, coursesOf, mostWaits, waitsOf } from './courses.ts'
import type { Failure } from './soundness.ts'
import { tellCourse } from './tell.ts'

const fix = 'Compile the bundle again; no compiled machine is so.'

/** What could not be read of a machine, each with the run that comes to it first. */
export function findFaultFailures(bundle: Bundle, net: Net): readonly Failure[] {
  const faults = net.faults.map(
    (fault): Failure => ({
      says: `${fault.path}: ${fault.says}.`,
      fix,
      run: runTo(bundle, net, fault),
    }),
  )
  const manyWaits = net.branches.flatMap((branch, index): readonly Failure[] => {
    const item = net.items[index] ?? ''
    const says = `The branch of ${item} waits in more than ${mostWaits} places, which is more than can be proved.`
    return waitsOf(branch).length > mostWaits ? [{ says, fix, run: [], item }] : []
  })
  return [...faults, ...manyWaits]
}

function runTo(bundle: Bundle, net: Net, { path }: NetFault): readonly string[] {
  for (const [index, branch] of net.branches.entries()) {
    const node = branch.nodes.findIndex((each) => path === each.path || path.startsWith(`${each.path}/`))
    if (node < 0 || waitsOf(branch).length > mostWaits) continue
    const reached = (applies: boolean): Course | undefined =>
      coursesOf(branch, applies).find((course) => course.node === node)
    const course = reached(true) ?? reached(false)
    if (course) return [...tellCourse({ bundle, net }, index, course), `到达 ${branch.nodes[node]?.state ?? ''}`]
  }
  return []
}

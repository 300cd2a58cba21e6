import { type Act, type Grant, grants, type Role, type Status } from '../../application/grants.ts'
import type { Bundle, Department } from '../../bundle/model.ts'
import type { Net, Work } from '../net/net.ts'

/** A callback of the machine and who can answer it; nobody: `by` is empty, and `lacks` says what it would take. */
export interface Answered {
  readonly state: string
  readonly item?: string
  readonly by: readonly string[]
  readonly lacks?: string
}

type Table = Readonly<Partial<Record<Act, readonly Grant[]>>>

const roles: Readonly<Partial<Record<Role, string>>> = {
  anyone: '任何人',
  applicant: '申请人',
  officer: '承办人员',
  chief: '首席事务代表',
  head: '负责人',
  clerk: '窗口人员',
  supervisor: '督办人员',
  observer: '社会监督员',
}

/**
 * Who can answer each callback of a machine, by the table of who may do what: acceptance, reviews, corrections, what is
 * waited for, failures, delivery. Waits are answered by results, and by the supervisor for an item that is stuck.
 */
export function answeredOf(bundle: Bundle, net: Net, table: Table = grants): readonly Answered[] {
  const desk: Desk = { bundle, table }
  const { acceptance } = net
  return [
    ...(acceptance ? [acceptedBy(desk, acceptance.state)] : []),
    ...net.branches.flatMap((branch, index) => {
      const item = net.items[index] ?? ''
      const works = branch.nodes.filter((node): node is Work => node.kind === 'work')
      return [...works.map((node) => workedBy(desk, item, node)), endedBy(desk, item)]
    }),
    { state: net.deliver.state, ...people(desk, 'issue', 'ready') },
  ]
}

interface Desk {
  readonly bundle: Bundle
  readonly table: Table
}

type By = Pick<Answered, 'by' | 'lacks'>

function acceptedBy(desk: Desk, state: string): Answered {
  const { accept, items, catalogue } = desk.bundle
  if (accept?.by !== 'departments') return { state, ...people(desk, 'accept', 'checking') }
  const checks = items.map(({ item }) => people(desk, 'check', 'checking', departmentOf(desk.bundle, item)))
  const originals = accept.originals ? [people(desk, 'accept', 'verifying')] : []
  const all = [...checks, ...originals]
  const lacking = all.find(({ lacks }) => lacks !== undefined)
  const names = new Set(items.map(({ item }) => catalogue.items[item]?.department ?? ''))
  return { state, ...(lacking ?? { by: [`${names.size} 个部门`, ...originals.flatMap(({ by }) => by)] }) }
}

function workedBy(desk: Desk, item: string, { state, task }: Work): Answered {
  if (task === 'correction') return { state, item, ...people(desk, 'correct', 'correcting') }
  const department = departmentOf(desk.bundle, item)
  const signed = desk.bundle.catalogue.items[item]?.countersign ? people(desk, 'sign', 'open', department) : undefined
  return { state, item, ...(signed?.lacks ? signed : people(desk, 'decide', 'open', department)) }
}

/** An item that went wrong for good keeps others waiting until somebody ends it. */
function endedBy(desk: Desk, item: string): Answered {
  const stuck: readonly Status[] = ['waiting', 'open', 'correcting', 'decided']
  const each = stuck.map((status) => people(desk, 'repair', status))
  return { state: '转人工处理', item, ...(each.find(({ lacks }) => lacks !== undefined) ?? each[0] ?? { by: [] }) }
}

type Place = { readonly id: string; readonly known?: Department }

function departmentOf({ catalogue }: Bundle, item: string): Place {
  const id = catalogue.items[item]?.department ?? ''
  return { id, known: catalogue.departments[id] }
}

/** Whoever may do the act to something in this status; those of a department only where there is one. */
function people({ table }: Desk, act: Act, status: Status, department?: Place): By {
  const may = (table[act] ?? []).filter((grant) => !grant.while || grant.while.includes(status))
  if (may.length === 0)
    return { by: [], lacks: `the table of rights gives nobody the act "${act}" while it is ${status}` }
  const there = may.filter(({ relation }) => relation !== 'own-department' || department?.known !== undefined)
  if (there.length === 0) return { by: [], lacks: `there is no department "${department?.id ?? ''}" in the catalogue` }
  const inside = ({ relation }: Grant) => (relation === 'own-department' ? (department?.known?.name ?? '') : '')
  return { by: there.map((grant) => `${inside(grant)}${roles[grant.role] ?? grant.role}`) }
}

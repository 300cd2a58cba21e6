import type { Principal } from '../../lib/application/may.ts'
import type { Source } from '../../lib/bundle/source.ts'
import { openTown, type Town } from './people.ts'

export const designer: Principal = { role: 'designer', id: 'designer-1' }
export const publisher: Principal = { role: 'publisher', id: 'publisher-1' }

const catalogue = `region: "410400"
departments:
  fire: { name: 消防部门 }
  health: { name: 卫生部门 }
roles:
  applicant: { name: 申请人 }
elements:
  name: { name: 姓名, type: text, of: [applicant] }
  mobile: { name: 手机, type: phone, of: [applicant] }
materials:
  plan: { name: 平面图 }
certificates:
  fire-licence: { name: 消防许可证, prefix: XF }
  health-licence: { name: 卫生许可证, prefix: WS }
items:
  fire-check:
    name: 消防检查
    code: T-01
    department: fire
    kind: 行政许可
    mode: strict
    basis: [《中华人民共和国消防法》第十五条]
    legal-limit: { days: 10 }
    promise: { "410400": { days: 5 } }
    elements: [applicant.name]
    materials: [plan]
    certificate: fire-licence
    points: { exits: 疏散通道符合要求, alarms: 报警装置有效 }
  health-check:
    name: 卫生许可
    code: T-02
    department: health
    kind: 行政许可
    mode: strict
    basis: [《公共场所卫生管理条例》第八条]
    legal-limit: { days: 20 }
    promise: { "410400": { days: 5 } }
    elements: [applicant.name]
    certificate: health-licence
    steps:
      - { kind: site-survey, basis: 《公共场所卫生管理条例》第十条, limit: { days: 5 }, officers: 2 }
`

const bundle = (id: string, name: string, items: readonly string[]): Source => ({
  file: `${id}/bundle.yaml`,
  text: `bundle: ${id}
name: ${name}
for: person
lead: health
items:
${items.map((item) => `  - item: ${item}`).join('\n')}
deliver: { ways: [window] }
`,
})

/** A small library of two bundles over two items; a change replaces a passage of a file. */
export function library(changes: Readonly<Record<string, readonly [from: string, to: string]>> = {}): Source[] {
  const files = [
    { file: 'catalogue/all.yaml', text: catalogue },
    bundle('inn', '开旅馆一件事', ['fire-check', 'health-check']),
    bundle('bath', '开浴室一件事', ['health-check']),
  ]
  return files.map(({ file, text }) => {
    const [from, to] = changes[file] ?? []
    if (from === undefined || to === undefined) return { file, text }
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
    return { file, text: text.replaceAll(from, to) }
  })
}

export const sources = (files: readonly Source[], note = '按新规调整') => ({ kind: 'sources', files, note })

interface Made {
  readonly proposal: string
  readonly status: string
  readonly digest: string
}

/** Drafted and put before a second person. */
export async function proposed({ ask }: Town, contents: object, by: Principal = designer): Promise<Made> {
  const drafted = await ask(by, 'POST', '/api/proposals', contents)
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body))
  const { proposal } = drafted.body as Made
  const reply = await ask(by, 'POST', `/api/proposals/${proposal}/submission`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body as Made
}

export const approve = ({ ask }: Town, proposal: string, by: Principal = publisher) =>
  ask(by, 'POST', `/api/proposals/${proposal}/approval`)

/** Proposed by one and approved by another. */
export async function published(town: Town, contents: object): Promise<void> {
  const { proposal } = await proposed(town, contents)
  const reply = await approve(town, proposal)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
}

/** The town with the small library in force, by proposal and approval. */
export async function openPublished(): Promise<Town> {
  const town = await openTown()
  await published(town, sources(library()))
  return town
}

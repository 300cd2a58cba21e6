import type { Tokens } from '../lib/adapters/local/tokens.ts'
import type { Principal } from '../lib/application/may.ts'
import type { Ports } from '../lib/desk/ports.ts'
import { getVersion, listCurrent } from '../lib/desk/versions.ts'

/** How long the printed tokens hold. */
const hours = 12

/** A signed token for each role, and for the staff of each department, to call the API with. */
export async function printTokens(ports: Ports, tokens: Tokens): Promise<void> {
  const staff = [...(await departments(ports))].flatMap(([id, name]): [string, Principal][] => [
    [`${name} officer`, { role: 'officer', id: `officer-${id}`, department: id, hall: true }],
    [`${name} 首席事务代表 chief`, { role: 'chief', id: `chief-${id}`, department: id, hall: true }],
    [`${name} 负责人 head`, { role: 'head', id: `head-${id}`, department: id }],
  ])
  const principals: [string, Principal][] = [
    ['申请人 applicant', { role: 'applicant', id: 'applicant-1' }],
    ['出件窗口 clerk', { role: 'clerk', id: 'clerk-1' }],
    ['监督 supervisor', { role: 'supervisor', id: 'supervisor-1' }],
    ['社会监督员 observer', { role: 'observer', id: 'observer-1' }],
    ['目录编制 designer', { role: 'designer', id: 'designer-1' }],
    ['目录审核 publisher', { role: 'publisher', id: 'publisher-1' }],
    ['人民政府负责人 head', { role: 'head', id: 'head-government', department: 'government' }],
    ...staff,
  ]
  console.log(`\nTokens for the header "Authorization: Bearer …", valid for ${hours} hours:`)
  for (const [name, principal] of principals) console.log(`  ${name}\n    ${await tokens.sign(principal, hours)}`)
  console.log()
}

/** The departments of everything that is published now, by id. */
async function departments(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { bundle, version } of await listCurrent(ports)) {
    const { catalogue } = (await getVersion(ports, bundle, version)).bundle
    for (const { id, name } of Object.values(catalogue.departments)) names.set(id, name)
  }
  return names
}

import type { Tokens } from '../lib/adapters/local/tokens.ts'
import type { Principal } from '../lib/application/may.ts'
import type { Bundle } from '../lib/bundle/model.ts'

/** How long the printed tokens hold. */
const hours = 12

/** A signed token for each role, and for each department's officer, to call the API with. */
export async function printTokens(tokens: Tokens, bundles: readonly Bundle[]): Promise<void> {
  const departments = new Map(
    bundles.flatMap(({ catalogue }) => Object.values(catalogue.departments).map(({ id, name }) => [id, name])),
  )
  const principals: [string, Principal][] = [
    ['申请人 applicant', { role: 'applicant', id: 'applicant-1' }],
    ['出件窗口 clerk', { role: 'clerk', id: 'clerk-1' }],
    ['监督 supervisor', { role: 'supervisor', id: 'supervisor-1' }],
    ...[...departments].map(([id, name]): [string, Principal] => [
      `${name} officer`,
      { role: 'officer', id: `officer-${id}`, department: id },
    ]),
  ]
  console.log(`\nTokens for the header "Authorization: Bearer …", valid for ${hours} hours:`)
  for (const [name, principal] of principals) console.log(`  ${name}\n    ${await tokens.sign(principal, hours)}`)
  console.log()
}

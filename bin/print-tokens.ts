import type { Tokens } from '../lib/adapters/local/tokens.ts'
import type { StandardPerson } from '../lib/desk/signing-in/standard-people.ts'

/** How long the printed tokens hold. */
const hours = 12

/** A signed token for each of them, to call the API with. */
export async function printTokens(people: readonly StandardPerson[], tokens: Tokens): Promise<void> {
  console.log(`\nTokens for the header "Authorization: Bearer …", valid for ${hours} hours:`)
  for (const { name, principal } of people)
    console.log(`  ${name} · ${principal.role}\n    ${await tokens.sign(principal, hours)}`)
  console.log()
}

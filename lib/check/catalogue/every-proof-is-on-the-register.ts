import type { Material, ProofQuestion } from '../../bundle/model.ts'
import type { CatalogueRule } from '../rule.ts'

/** Why a proof is abolished, by the question that was answered yes (002 §7). */
const reasons: Readonly<Record<ProofQuestion, string>> = {
  'no-basis': 'no law asks for it',
  licence: 'a licence shows the same',
  commitment: 'a written commitment does',
  covered: 'another material shows it',
  network: 'offices can check it between themselves',
  'cannot-verify': 'its issuer cannot verify it',
}

/** 证明 that people fetch: what an office of the bundle issues or shares is none. */
const isProof = ({ name, certificate, shared }: Material): boolean =>
  certificate === undefined && shared === undefined && /证明(?:书|信|材料|文件)?(?:（[^（）]*）)?$/.test(name)

/** 证明事项清单: a proof may be demanded only when the register says why, and none of the six questions abolishes it (002 §7). */
export const everyProofIsOnTheRegister: CatalogueRule = (catalogue) =>
  [...catalogue.materials.values()].flatMap((material) => {
    const { id, name, proof } = material
    if (!proof) {
      if (!isProof(material)) return []
      const says = `"${name}" is a proof (证明) that is not on the register.`
      const fix =
        'Write: proof: { basis: 《…》第…条, issued-by: …, questions: { no-basis: no, licence: no, commitment: no, covered: no, network: no, cannot-verify: no } }; or let it be shared, or committed to.'
      return { at: catalogue.positionOf(['materials', id]), says, fix }
    }
    const yes = (Object.keys(reasons) as ProofQuestion[]).filter((question) => proof.questions[question] === 'yes')
    return yes.map((question) => ({
      at: catalogue.positionOf(['materials', id, 'proof', 'questions', question]),
      says: `"${name}" is abolished: ${reasons[question]}.`,
      fix: 'Do not ask for it: delete it from the items.',
    }))
  })

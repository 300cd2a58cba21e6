/** 材料: a paper or file handed in once, wherever it is needed. */
export interface Material {
  readonly id: string
  readonly name: string
  /** The certificate that is this material when a public office made it, perhaps inside the same bundle. */
  readonly certificate?: string
  /** Who supplies it by sharing: then no paper may be asked for (003 §29). */
  readonly shared?: string
  /** Signed for one item: no other item of the bundle may use the same paper. */
  readonly signed?: boolean
  /** 空白表格: the form for it, which people print, fill in and sign. */
  readonly blank?: Blank
  /** 样表: what stands in each line of the form, by its id; invented. */
  readonly sample?: Readonly<Record<string, string>>
  /** A 证明 that may still be demanded: on what basis, and by whom it is issued (002 §7). */
  readonly proof?: Proof
}

/** A form as a page to print: a title, paragraphs as they stand, lines to fill in, and who signs. */
export interface Blank {
  readonly title: string
  readonly says: readonly string[]
  readonly lines: readonly { readonly id: string; readonly name: string }[]
  readonly signs: readonly string[]
  /** How it is signed or handed in, where that is not as usual. */
  readonly note?: string
}

/** The register's entry of a proof: none of the six questions by which proofs are abolished is answered yes (002 §7). */
export interface Proof {
  readonly basis: string
  readonly issuedBy: string
  readonly questions: Readonly<Record<ProofQuestion, 'yes' | 'no'>>
}

export type ProofQuestion = 'no-basis' | 'licence' | 'commitment' | 'covered' | 'network' | 'cannot-verify'

/** A rule of law that an act can break. `unmet`: the act lacks what the rule asks for (422); otherwise it may not be done now, or not by them (409). */
export interface Article {
  readonly article: string
  readonly unmet?: true
  readonly zh: string
  readonly en: string
}

/** What was promised at filing and must follow: gaps (容缺) and commitments (告知承诺). */
export type PapersEvent =
  | { readonly kind: 'gap-filled'; readonly material: string }
  /** The supplement did not come in time; the items that need it end as the catalogue says. */
  | { readonly kind: 'gap-expired'; readonly material: string; readonly items: readonly string[] }
  /** 事后核查 */
  | { readonly kind: 'post-checked'; readonly item: string; readonly kept: boolean; readonly says: string }
  /** 责令整改, with the last day as `2026-12-01`. */
  | { readonly kind: 'ordered-to-fix'; readonly item: string; readonly due: string }
  | { readonly kind: 'fixed'; readonly item: string; readonly says: string }
  | { readonly kind: 'revoked'; readonly item: string; readonly reason: string; readonly basis: string }

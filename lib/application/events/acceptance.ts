import type { DeliveryWay } from '../../bundle/model.ts'
import type { FiledAgent } from '../agent/agent.ts'
import type { Reused } from '../library.ts'

/** 缺陷: what is missing or not in form. `at`: `fields.mother.id_no` or `materials.discharge-bill`. */
export interface Finding {
  readonly at: string
  readonly says: string
}

/** The same place named by several departments, told once. */
export interface MergedFinding extends Finding {
  readonly items: readonly string[]
}

/** 不予受理, as whoever checks the item proposes it. `code` is one of the reasons of `refusalReasons`. */
export interface NotAccepting {
  readonly code: string
  readonly reason: string
  readonly basis: string
}

/** From filing to acceptance (行政许可法 32, 003 §§19–30). */
export type AcceptanceEvent =
  | {
      readonly kind: 'submitted'
      readonly owner: string
      readonly bundle: string
      readonly version: number
      readonly plan: Readonly<Record<string, boolean>>
      readonly way: DeliveryWay
      readonly channel?: 'online' | 'counter'
      /** Begun online and filed at the counter: when the applicant agreed to that (003 §28). */
      readonly consentAt?: number
      /** The versions that dates are computed with; absent: filed before there were any. */
      readonly law?: { readonly calendar: number; readonly settings: number }
      /** 容缺: materials that the applicant has promised in writing to hand in later. */
      readonly gaps?: readonly string[]
      /** 告知承诺: items for which the applicant signed the commitment. */
      readonly commits?: readonly string[]
      /** 区域评估: materials that were not asked because a result of another application serves (002 §19). */
      readonly reused?: Reused
      /** The applicant wants no decision by rule alone (个人信息保护法 24). */
      readonly byPeople?: boolean
      /** 代办: it was filed for another, with their authority. */
      readonly agent?: FiledAgent
    }
  /** A later version of the calendar holds from here on: a new year was loaded, or a local closure. */
  | { readonly kind: 'redated'; readonly calendar: number }
  | {
      readonly kind: 'checked'
      readonly item: string
      readonly findings: readonly Finding[]
      readonly refuses?: NotAccepting
      /** Papers named in an online filing whose originals are still to be seen (003 §27). */
      readonly originals?: readonly string[]
      /** What the window has held against each other: identity documents, copies and originals (003 §21). */
      readonly seen?: readonly ('identity' | 'originals')[]
      /** The department's delegation under which it was checked at the window. */
      readonly delegation?: string
    }
  | { readonly kind: 'correction-noticed'; readonly findings: readonly MergedFinding[] }
  /** `items`: those that need what was handed in, and are checked again; absent: those that the notice named. */
  | { readonly kind: 'supplemented'; readonly places: readonly string[]; readonly items?: readonly string[] }
  /** 预受理通过待核验: complete and in form on the screen; originals are still to be seen. */
  | { readonly kind: 'pre-accepted' }
  | {
      readonly kind: 'verified'
      /** How the originals came: brought, or mailed. */
      readonly came?: 'window' | 'mail'
      /** The departments' delegations, by item. */
      readonly delegations?: Readonly<Record<string, string>>
    }
  /** `from` (ms): when it counts as accepted, which may lie before the event. Items whose check proposed so are not accepted. */
  | {
      readonly kind: 'accepted'
      readonly how: 'automatic' | 'counter' | 'departments' | 'deemed'
      readonly from: number
      readonly delegation?: string
    }
  | ({ readonly kind: 'not-accepted' } & NotAccepting)
  /** 材料交接单: the window's signature, then the department's (003 §25). */
  | { readonly kind: 'paper-sent'; readonly item: string; readonly materials: readonly string[] }
  | { readonly kind: 'paper-taken'; readonly item: string }
  /** 视为撤回: a correction notice was not answered in time. */
  | { readonly kind: 'lapsed' }
  /** By the applicant, before the decision; without `items`: the whole application. */
  | { readonly kind: 'withdrawn'; readonly items?: readonly string[]; readonly reason?: string }

import { certificateNumber } from '../issuing/certificate-number.ts'
import { findComprehensive, licensed, statusOf } from '../issuing/licence.ts'
import type { DueRule } from './rule.ts'

/**
 * 一业一证 (000 §17): when each of the permits that it merges has come to its end, the comprehensive licence is issued over
 * those that were granted; over none there is no licence.
 */
export const oneLicence: DueRule = {
  at: (dossier) => {
    const { state } = dossier
    if (!findComprehensive(dossier) || state.licence) return undefined
    const items = licensed(dossier).map((item) => state.items[item])
    if (!items.some((item) => statusOf(item) === 'valid')) return undefined
    if (items.some((item) => item?.outcome === undefined)) return undefined
    return Math.max(...items.map((item) => item?.endedAt ?? state.submittedAt))
  },
  events: (dossier, at) => {
    const certificate = findComprehensive(dossier)
    if (!certificate) return []
    const items = licensed(dossier).filter((item) => dossier.state.items[item]?.outcome === 'granted')
    return [{ kind: 'licensed', number: certificateNumber(certificate.prefix, dossier.id, at), items }]
  },
}

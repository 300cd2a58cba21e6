import { asJson, smallPng } from '../small-files.ts'
import type { Things } from './things.ts'

/** Bodies of the requests of the matrix: whole enough to come as far as the question of who may. */

export const phone = '13800000000'
export const form = { 'applicant.name': '张三', 'applicant.mobile': phone }

export const papers = ({ bundle }: Things) => ({ bundle, form, materials: ['deed'], way: 'window' })
export const newPapers = { bundle: 'near', form, materials: ['deed'], way: 'window' }
export const jsonFile = asJson('a.png', smallPng())
export const file = new Uint8Array(smallPng())
export const byNumber = ({ application }: Things) => ({ number: application, phone })

export const reason = { reason: '事出有因' }
export const says = { says: '已经核实' }
export const verdict = { verdict: 'upheld', says: '属实' }
export const hearing = { on: '2026-12-20', place: '听证室', chair: 'chair' }
export const record = { passed: true, says: '记录', officers: ['officer-a'] }
export const delegation = { to: 'chief-a', role: 'chief', all: true, powers: ['decide'], until: '2027-12-31' }
export const proposal = ({ item }: Things) => ({ kind: 'suspend', item, note: '法律修订', notice: '暂停办理' })
export const account = { login: 'zhang.san', password: 'correct horse staple' }

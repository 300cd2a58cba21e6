import { decide, grant } from '../../bin/walk/decision.ts'
import { type Names, type Progress, staffOf, type Walking } from '../../bin/walk/walking.ts'
import { fileEarlier } from './newborn-draft.ts'
import { applicant, clerk, type PagesTown } from './town.ts'

/** The departments' part of a newborn case that the applicant has filed. */
export interface NewbornCase {
  readonly application: string
  grant(item: string, makes?: Readonly<Record<string, string>>): Promise<unknown>
  refuse(item: string, reason: string): Promise<unknown>
  correct(item: string, says: string, fields: readonly string[], materials?: readonly string[]): Promise<unknown>
  /** Grants all of it and hands it out at the window. */
  finish(): Promise<void>
  issue(): Promise<void>
}

/** Files a newborn application and goes on with it as its departments would. */
export async function openNewbornCase(town: PagesTown): Promise<NewbornCase> {
  const application = await fileEarlier(town)
  const walking = await walkingOf(town, application)
  const granted = (item: string, makes = {}) => grant(walking, { item, makes })
  const issue = () => handOut(town, walking)
  return {
    application,
    grant: granted,
    refuse: (item, reason) =>
      decide(walking, item, { decision: 'refused', reason, basis: '户口登记条例 7' }, `不予许可：${reason}`),
    correct: (item, says, fields, materials = []) =>
      decide(walking, item, { decision: 'correction', says, fields, materials }, `要求补正：${says}`),
    issue,
    async finish() {
      await granted('birth-registration')
      await granted('birth-certificate', { 'child.birth_cert_no': 'Y410000001' })
      await granted('vaccination-certificate')
      await granted('parenting-guidance').catch(() => undefined)
      await granted('household-registration', {
        'child.id_no': '410403202610080021',
        'child.hukou_addr': '平顶山市卫东区光明路 8 号',
      })
      await issue()
    },
  }
}

/** A case that the applicant filed, and the people of its departments. */
export async function walkingOf({ as }: PagesTown, application: string, bundle = 'newborn'): Promise<Walking> {
  const { items } = await as(applicant)<{
    items: { id: string; name: string; department: { id: string; name: string } }[]
  }>('GET', `/api/bundles/${bundle}`)
  const names: Names = new Map(items.map((item) => [item.id, item]))
  return {
    as,
    bundle,
    show: () => undefined,
    application,
    names,
    applicant,
    clerk,
    officerOf: (item, part) => staffOf(names.get(item)?.department.id, part),
    progress: () => as(applicant)<Progress>('GET', `/api/applications/${application}`),
  }
}

interface Delivery {
  readonly items: readonly { readonly id: string; readonly carried: boolean; readonly atIssue: readonly string[] }[]
}

async function handOut({ product }: PagesTown, { as, application, officerOf }: Walking): Promise<void> {
  await product.run()
  const { items } = await as(clerk)<Delivery>('GET', `/api/deliveries/${application}`)
  for (const { id } of items.filter(({ carried }) => carried)) {
    await as(officerOf(id))('POST', `/api/tasks/${application}.${id}/hand-over`)
    await as(clerk)('POST', `/api/deliveries/${application}/items/${id}/receipt`)
  }
  const checked = Object.fromEntries(items.map(({ id, atIssue }) => [id, atIssue]))
  await as(clerk)('POST', `/api/deliveries/${application}`, {
    way: 'window',
    receiver: '李梅',
    identity: true,
    checked,
  })
}

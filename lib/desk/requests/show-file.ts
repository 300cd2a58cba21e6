import * as z from 'zod'
import { authorityLetter } from '../../application/agent/agent.ts'
import { itemsAsking } from '../../application/gaps/gaps.ts'
import { may } from '../../application/may.ts'
import { findPresent } from '../changes/application.ts'
import { getFollowed } from '../followed.ts'
import { getGivenFile, givenFile } from '../given-file.ts'
import { applicationId, catalogueId, taskIdShape } from '../ids-shape.ts'
import { getPapers } from '../originals.ts'
import { getOwnTask } from '../own-task.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'

export const showFile = route({
  method: 'GET',
  path: '/api/applications/{application}/materials/{material}/file',
  act: 'follow',
  gives: 'file',
  summary: '下载材料: a file of one’s own application',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  answers: givenFile,
  async answer({ ports, principal, params: { application, material } }) {
    const { papers } = await getFollowed(ports, principal, application)
    return getGivenFile(ports, papers.materials[material])
  },
})

export const showTaskFile = route({
  method: 'GET',
  path: '/api/tasks/{task}/materials/{material}/file',
  act: 'review',
  gives: 'file',
  summary: '查看材料: a file handed in for a material of the officer’s item, or the authority of an agent',
  params: z.strictObject({ task: taskIdShape, material: catalogueId }),
  answers: givenFile,
  async answer({ ports, principal, params: { task, material } }) {
    const { application, item } = await getOwnTask(ports, principal, task)
    if (material !== authorityLetter && !item.materials.includes(material)) throw new Refusal('not-found')
    const { papers } = await getPapers(ports, application.id)
    return getGivenFile(ports, papers.materials[material])
  },
})

export const showAcceptanceFile = route({
  method: 'GET',
  path: '/api/acceptances/{application}/materials/{material}/file',
  act: 'receive',
  gives: 'file',
  summary: '受理核对材料: a file of an application that is to be accepted, or the authority of an agent',
  params: z.strictObject({ application: applicationId, material: catalogueId }),
  answers: givenFile,
  async answer({ ports, principal, params: { application: of, material } }) {
    const application = await findPresent(ports, of)
    if (!application || !may(principal, 'receive', { status: application.state.status })) throw new Refusal('not-found')
    const { items } = application.state
    const isAsked = itemsAsking(application, material).some((item) => items[item]?.outcome === undefined)
    if (material !== authorityLetter && !isAsked) throw new Refusal('not-found')
    const { papers } = await getPapers(ports, of)
    return getGivenFile(ports, papers.materials[material])
  },
})

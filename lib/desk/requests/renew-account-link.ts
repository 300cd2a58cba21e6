import * as z from 'zod'
import { route } from '../route.ts'
import { renewLink } from '../signing-in/first-links.ts'
import { firstLinkView } from './invite-account.ts'

export const renewAccountLink = route({
  method: 'POST',
  path: '/api/accounts/{account}/link',
  act: 'manage-accounts',
  status: 201,
  summary: 'A new first link for a forgotten password; the password, the link before and all sessions end',
  params: z.object({ account: z.string().max(40) }),
  answers: firstLinkView,
  answer: ({ ports, params }) => renewLink(ports, params.account),
})

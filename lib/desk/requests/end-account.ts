import * as z from 'zod'
import { route } from '../route.ts'
import { endAccount as endKept } from '../signing-in/first-links.ts'

export const endAccount = route({
  method: 'POST',
  path: '/api/accounts/{account}/end',
  act: 'manage-accounts',
  summary: 'Close the account of somebody who leaves: its sessions end at once, nothing opens it again',
  params: z.object({ account: z.string().max(40) }),
  answers: z.object({ account: z.string(), disabled: z.number() }),
  async answer({ ports, params }) {
    const { id, ended } = await endKept(ports, params.account)
    return { account: id, disabled: ended ?? ports.clock.now() }
  },
})

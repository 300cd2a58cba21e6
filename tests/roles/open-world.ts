import type { Principal } from '../../lib/application/may.ts'
import { beginSession } from '../../lib/desk/signing-in/sessions.ts'
import * as bodies from './bodies.ts'
import { makeThings } from './make-things.ts'
import { type Name, names, principals, type Relation } from './principals.ts'
import { nothing, type Things } from './things.ts'
import { openRolesTown } from './town.ts'

const person = (id: string): Principal => ({ role: 'applicant', id })

/**
 * Everything that can be asked about, once: the things of zhang and of the departments a and b, those of li at the same
 * departments, those that the window looks after, and those of wang at x and y, with whom nobody here has to do.
 */
export async function openWorld() {
  const roles = await openRolesTown()
  const near = { roles, bundle: 'near', item: 'a', beside: 'b' }
  const own = await makeThings({ ...near, nth: 1, owner: principals.applicant })
  const { things: other } = await makeThings({ ...near, nth: 2, owner: person('li') })
  const { things: window } = await makeThings({ ...near, nth: 3, owner: principals.clerk })
  const { things: far } = await makeThings({
    ...near,
    bundle: 'far',
    item: 'x',
    beside: 'y',
    nth: 4,
    owner: person('wang'),
  })
  await roles.does(principals.anyone, 'POST', '/api/accounts', { ...bodies.account, name: '张三' })
  /** Their things of that relation. */
  const thingsOf = (name: Name, relation: Relation): Things => {
    if (relation === 'n') return nothing
    if (name === 'clerk') return { o: window, t: own.things, d: far }[relation]
    // The sharper question: what another department has of the very application that is their own too.
    if ('department' in principals[name] && relation === 'd') return { ...far, ...besideOf(own.beside) }
    return { o: own.things, t: other, d: far }[relation]
  }
  return { roles, thingsOf, sessions: await beginSessions(roles.ports) }
}

/** Cards and slips stand under an application of the other department alone. */
function besideOf({ card: _, item: __, ...beside }: Awaited<ReturnType<typeof makeThings>>['beside']) {
  return beside
}

/** The secret of each one's session; nobody's is undefined. */
async function beginSessions(ports: Parameters<typeof beginSession>[0]) {
  const sessions = new Map<Name, string>()
  for (const name of names)
    if (name !== 'anyone') sessions.set(name, await beginSession(ports, { principal: principals[name], name }))
  return sessions
}

export type World = Awaited<ReturnType<typeof openWorld>>

import type { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'

type Key = webcrypto.CryptoKey

/** What the issuer makes of an id token before it leaves, to see that we do not take it. */
export type Alter = (token: string, key: Key) => Promise<string>

interface Options {
  readonly back: string
  /** Any free one when undefined. */
  readonly port?: number
  /** The claims of each person who can sign in, by `sub`. */
  readonly people: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export const client = { id: 'one visit', secret: 'a:b/c d%' }

const key = await generateKeyPair('RS256', { extractable: true })

/** A real issuer on a free port. At its page people are who `signIn` says last, or refuse. */
export async function startIssuer({ back, people, port: wanted = 0 }: Options) {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) void finish(provider, request, response, person)
    else provider.callback()(request, response)
  })
  server.listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const provider = new Provider(url, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [back],
        // What a client gets that asks for nothing else.
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(key.privateKey)), use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub', 'role', 'department', 'hall'], profile: ['name'] },
    cookies: { keys: ['a key for cookies'] },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    // Its own, of memory, warns that it is one.
    adapter: openMemory(),
    findAccount: (_: unknown, accountId: string) =>
      people[accountId] && { accountId, claims: () => ({ sub: accountId, ...people[accountId] }) },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  let person: string | undefined
  let alter: Alter | undefined
  provider.use(async (context, next) => {
    await next()
    const body = Object(context.body) as { id_token?: string }
    if (context.path === '/token' && body.id_token && alter)
      context.body = { ...body, id_token: await alter(body.id_token, key.privateKey) }
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url,
    setting: url.replace('://', `://${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}@`),
    /** Who sits at the issuer's page from now on; undefined: somebody who refuses. */
    seat: (who: string | undefined) => {
      person = who
    },
    alters: (how: Alter | undefined) => {
      alter = how
    },
    stop,
  }
}

async function finish(provider: Provider, ...rest: Finish): Promise<void> {
  const [request, response, person] = rest
  const { params } = await provider.interactionDetails(request, response)
  if (person === undefined)
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: '张三 refuses',
    })
  const grant = new provider.Grant({ accountId: person, clientId: params.client_id })
  grant.addOIDCScope('openid profile')
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(request, response, { login: { accountId: person }, consent })
}

type Finish = [...Parameters<Provider['interactionDetails']>, person: string | undefined]

type Payload = Readonly<Record<string, unknown>> & { readonly uid?: string; readonly grantId?: string }

/** What the issuer keeps of each kind of thing, for as long as the test runs. */
function openMemory() {
  const kept = new Map<string, Payload>()
  return (kind: string) => {
    const find = async (wanted: (payload: Payload) => boolean) =>
      [...kept].find(([name, payload]) => name.startsWith(`${kind}:`) && wanted(payload))?.[1]
    return {
      upsert: async (id: string, payload: Payload) => void kept.set(`${kind}:${id}`, payload),
      find: async (id: string) => kept.get(`${kind}:${id}`),
      findByUid: (uid: string) => find((payload) => payload.uid === uid),
      consume: async (id: string) => void kept.set(`${kind}:${id}`, { ...kept.get(`${kind}:${id}`), consumed: 1 }),
      destroy: async (id: string) => void kept.delete(`${kind}:${id}`),
      async revokeByGrantId(grant: string) {
        for (const [name, { grantId }] of kept) if (grantId === grant) kept.delete(name)
      },
    }
  }
}

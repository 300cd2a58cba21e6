import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { backFrom, begin, issuer, pass, product, sessionOf, signIn, url } from './oidc-town.ts'

test('a person signs in at the issuer and comes back to where they wanted to go, with a session of ours', async () => {
  const { browser, back, ended } = await signIn('/s/newborn/guide?step=2')
  expect([back.status, ended]).toEqual([303, '/s/newborn/guide?step=2'])
  const set = back.headers.get('set-cookie') ?? ''
  expect(set).toContain('HttpOnly')
  expect(set).toContain('SameSite=Lax')
  expect(await back.text()).toBe('')
  expect(await sessionOf(browser.cookie('onevisit'))).toMatchObject({
    principal: { role: 'applicant', id: 'zhang' },
    name: '张三',
  })
})

test('who has no role at the issuer is an applicant, and staff are what it says they are', async () => {
  issuer.seat('wang')
  const { browser, ended } = await signIn()
  expect(ended).toBe('/o')
  expect(await sessionOf(browser.cookie('onevisit'))).toMatchObject({
    principal: { role: 'officer', id: 'wang', department: 'public-security', hall: true },
    name: '王警官',
  })
})

test('a role that is none of ours, or an officer without department, signs in nobody, not an applicant', async () => {
  for (const who of ['odd', 'lost']) {
    issuer.seat(who)
    const { browser, ended } = await signIn()
    expect([who, ended]).toEqual([who, '/sign-in?failed=no-role&to=%2Fmy'])
    expect(browser.cookie('onevisit')).toBeUndefined()
  }
})

test('the browser goes to the issuer with PKCE by S256, a state and a nonce, and a cookie that scripts cannot read', async () => {
  const { sent, next } = await begin()
  expect(sent.status).toBe(303)
  const { origin, searchParams } = new URL(next)
  expect(origin).toBe(issuer.url)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: `${url}/sign-in/back`,
    scope: 'openid profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^\d{15}\.[\w-]{43}$/),
  })
  const set = sent.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/^onevisit-oidc=[\w-]{43}; Path=\/sign-in; Max-Age=600; HttpOnly; SameSite=Lax/)
  const { searchParams: other } = new URL((await begin()).next)
  for (const name of ['state', 'nonce', 'code_challenge']) expect(other.get(name)).not.toBe(searchParams.get(name))
})

test('a code is worth nothing with the verifier of another sign-in', async () => {
  const begun = await begin()
  const back = new URL(await backFrom(begun))
  const [row] = await product.ports.table.query({ pk: 'OIDC', prefix: back.searchParams.get('state') ?? '' })
  if (!row) throw new Error('nothing was kept')
  await product.ports.table.transact([{ put: { ...row, verifier: 'v'.repeat(43) } }])
  expect((await begun.browser.get(back.href)).headers.get('location')).toBe('/sign-in?failed=invalid&to=%2Fmy')
})

test('a sign-in comes back once: neither the address nor the code can be used again', async () => {
  const begun = await begin()
  const back = await backFrom(begun)
  expect((await begun.browser.get(back)).headers.get('location')).toBe('/my')
  expect((await begun.browser.get(back)).headers.get('location')).toBe('/sign-in?failed=expired')

  const second = await begin()
  const replayed = new URL(await backFrom(second))
  replayed.searchParams.set('code', new URL(back).searchParams.get('code') ?? '')
  expect((await second.browser.get(replayed.href)).headers.get('location')).toBe('/sign-in?failed=invalid&to=%2Fmy')
})

test('the same answer brought twice at once begins one session', async () => {
  const begun = await begin()
  const back = await backFrom(begun)
  const ends = await Promise.all([begun.browser.get(back), begun.browser.get(back)])
  const places = ends.map(({ headers }) => headers.get('location'))
  expect(places.toSorted()).toEqual(['/my', '/sign-in?failed=expired'])
})

test('what one browser began no other can end, and the first still can', async () => {
  const begun = await begin()
  const back = await backFrom(begun)
  const thief = await begin()
  for (const other of [openBrowser(), thief.browser]) {
    expect((await other.get(back)).headers.get('location')).toBe('/sign-in?failed=expired')
    expect(other.cookie('onevisit')).toBeUndefined()
  }
  expect((await begun.browser.get(back)).headers.get('location')).toBe('/my')
})

test('two tabs of one browser can both come back', async () => {
  const first = await begin('/one')
  const sent = await first.browser.get(`${url}/sign-in/oidc?to=/two`)
  const second = { ...first, next: sent.headers.get('location') ?? '' }
  expect((await first.browser.get(await backFrom(first))).headers.get('location')).toBe('/one')
  expect((await first.browser.get(await backFrom(second))).headers.get('location')).toBe('/two')
})

test('ten minutes at the issuer are the most, and what nobody came back from is cleared away', async () => {
  const begun = await begin()
  const back = await backFrom(begun)
  pass(10 * 60_000)
  expect((await begun.browser.get(back)).headers.get('location')).toBe('/sign-in?failed=expired')
  await begin()
  expect(await product.ports.table.query({ pk: 'OIDC' })).toHaveLength(1)
})

test('a state that is missing, strange or altered ends at the sign-in page', async () => {
  const { browser, next } = await begin()
  const state = new URL(next).searchParams.get('state') ?? ''
  const altered = state.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  for (const query of [
    '',
    '?code=x',
    '?state=x&code=x',
    `?state=${altered}&code=x`,
    `?state=${'9'.repeat(15)}.${'a'.repeat(43)}`,
  ])
    expect((await browser.get(`${url}/sign-in/back${query}`)).headers.get('location')).toBe('/sign-in?failed=expired')
})

test('who refuses at the issuer ends at the sign-in page, which is told no more than that', async () => {
  issuer.seat(undefined)
  const { ended } = await signIn()
  expect(ended).toBe('/sign-in?failed=denied&to=%2Fmy')
})

test('an answer in the name of another issuer is not taken', async () => {
  const begun = await begin()
  const back = new URL(await backFrom(begun))
  back.searchParams.set('iss', 'http://127.0.0.1:1')
  expect((await begun.browser.get(back.href)).headers.get('location')).toBe('/sign-in?failed=invalid&to=%2Fmy')
})

test('no place but on our own pages is gone to afterwards', async () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
  ]
  const strange = ['javascript:alert(1)', '', 'my', '/a\r\nset-cookie: x=y', '/\u00a0', ' /my']
  for (const to of [...elsewhere, ...strange]) expect([to, (await signIn(to)).ended]).toEqual([to, '/my'])
})

import { expect, test } from 'vitest'
import { readOidc } from './oidc-setting.ts'

test('an issuer with our client and its secret is read, whatever signs are in them', () => {
  const { issuer, client, secret } = readOidc('https://one%20visit:a%3Ab%2Fc%25%40@sso.example.gov.cn/realms/people')
  expect([issuer.href, client, secret]).toEqual(['https://sso.example.gov.cn/realms/people', 'one visit', 'a:b/c%@'])
})

test('an issuer on this computer may do without TLS', () => {
  for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])
    expect(readOidc(`http://a:b@${host}`).issuer.href).toBe(`http://${host}/`)
})

test.each([
  ['nonsense', 'it is no address'],
  ['ftp://a:s3cret@issuer.example.org', 'it begins with another protocol than https'],
  ['http://a:s3cret@issuer.example.org', 'without TLS an issuer can only be on this computer'],
  ['http://a:s3cret@localhost.example.org', 'without TLS an issuer can only be on this computer'],
  ['https://issuer.example.org', 'client or secret is missing'],
  ['https://a@issuer.example.org', 'client or secret is missing'],
  ['https://:s3cret@issuer.example.org', 'client or secret is missing'],
  ['https://a:s3cret@issuer.example.org/?x=1', 'an issuer has neither ? nor #'],
  ['https://a:s3cret@issuer.example.org/#x', 'an issuer has neither ? nor #'],
  ['https://a:s3cret%@issuer.example.org', 'client or secret is not percent-encoded'],
])('%s is refused with what is wrong, and without the secret', (text, wrong) => {
  const read = () => readOidc(text)
  expect(read).toThrow(`ONEVISIT_OIDC must be https://client:secret@issuer/path`)
  expect(read).toThrow(`${wrong}.`)
  expect(read).not.toThrow('s3cret')
})

import { deepEqual, equal } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { TlsOptions } from 'node:tls'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'
import { testCertificate } from '../helpers/testCertificate.ts'

const secret = (t: TestContext, tls?: TlsOptions) => rawServer(t, () => plainAnswer('in secret'), tls)
const url = (name: string) => `https://${name}.example.com/`

// https://developer.apple.com/documentation/foundation/nsurlerror/code
test('each fault of a certificate has its own error', async (t) => {
  const trusted = {
    good: await testCertificate('good.example.com'),
    expired: await testCertificate('expired.example.com', '2020-01-01', '2021-01-01'),
    early: await testCertificate('early.example.com', '2040-01-01'),
    misnamed: await testCertificate('other.example.com'),
  }
  const certificates = { ...trusted, unknown: await testCertificate('unknown.example.com'), none: undefined }
  const hosts: Record<string, string> = {}
  for (const [name, tls] of Object.entries(certificates))
    hosts[`${name}.example.com`] = (await secret(t, tls)).host
  const { ask } = await asker(t, { trust: Object.values(trusted).map(({ cert }) => cert), hosts })
  const codes: Record<string, unknown> = {}
  for (const name of Object.keys(certificates))
    codes[name] = (await ask({ way: 'transfer', url: url(name) })).code
  deepEqual(codes, { good: 0, expired: -1201, early: -1204, misnamed: -1202, unknown: -1202, none: -1200 })
})

test('a client that validates no certificate, as in development unless it says so, takes any, and one that does only a good one', async (t) => {
  const { host } = await secret(t, await testCertificate('any.example.com', '2020-01-01', '2021-01-01'))
  const { ask } = await asker(t, { hosts: { 'any.example.com': host } })
  const ofClient = (validatesSecureCertificate: boolean) =>
    ask({ way: 'client', url: url('any'), client: { validatesSecureCertificate } })
  equal((await ofClient(false)).text, 'in secret')
  equal((await ask({ way: 'client', url: url('any') })).text, 'in secret')
  equal((await ofClient(true)).code, -1201)
})

test('a certificate of the client that the server wants and does not get is error -1206', async (t) => {
  const tls = await testCertificate('good.example.com')
  const { host } = await secret(t, { ...tls, requestCert: true, rejectUnauthorized: true })
  const { ask } = await asker(t, { trust: [tls.cert], hosts: { 'good.example.com': host } })
  equal((await ask({ way: 'transfer', url: url('good') })).code, -1206)
})

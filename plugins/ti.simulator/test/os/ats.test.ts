import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowedByAts } from '../../src/os/network/ats.ts'

const insecure = { NSExceptionAllowsInsecureHTTPLoads: true }
const RULES = {
  'example.com': { ...insecure, NSIncludesSubdomains: true },
  'alone.org': insecure,
  'strict.net': { NSIncludesSubdomains: true },
}
const allowed = (address: string, ats: object = { NSExceptionDomains: RULES }) =>
  allowedByAts(new URL(address), JSON.parse(JSON.stringify({ NSAppTransportSecurity: ats })))

// https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity/nsexceptiondomains
test('an exception of App Transport Security is for its domain, and for those below it where it says so', () => {
  assert.ok(allowed('http://example.com/'))
  assert.ok(allowed('http://a.b.example.com/'))
  assert.ok(!allowed('http://notexample.com/'))
  assert.ok(allowed('http://alone.org/'))
  assert.ok(!allowed('http://a.alone.org/'))
  assert.ok(!allowed('http://strict.net/'))
  assert.ok(allowed('https://strict.net/'))
})

test('local hosts have a switch of their own, beside which the one for all hosts does not count', () => {
  for (const host of ['127.0.0.1:1', '[::1]', 'printer', 'printer.local']) {
    assert.ok(!allowed(`http://${host}/`, {}))
    assert.ok(allowed(`http://${host}/`, { NSAllowsLocalNetworking: true }))
    assert.ok(allowed(`http://${host}/`, { NSAllowsArbitraryLoads: true }))
  }
  assert.ok(allowed('http://example.com/', { NSAllowsArbitraryLoads: true }))
  assert.ok(!allowed('http://example.com/', { NSAllowsArbitraryLoads: true, NSAllowsLocalNetworking: true }))
})

import assert from 'node:assert/strict'
import type { NetworkInterfaceInfo } from 'node:os'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseLanAddress, lanAddresses } from '../../src/serve/lanAddress.ts'

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: `${address}/24`,
})
const v6: NetworkInterfaceInfo = {
  address: 'fe80::1',
  internal: false,
  family: 'IPv6',
  netmask: 'ffff:ffff:ffff:ffff::',
  mac: '00:00:00:00:00:00',
  cidr: 'fe80::1/64',
  scopeid: 1,
}

test('of a Mac with virtual machines and a tunnel, Wi-Fi is taken', () => {
  const interfaces = {
    lo0: [v4('127.0.0.1', true)],
    bridge100: [v4('192.168.64.1')],
    utun3: [v4('10.8.0.2')],
    en7: [v4('192.168.1.30')],
    en0: [v6, v4('192.168.1.20')],
    awdl0: [v6],
  }
  assert.deepEqual(chooseLanAddress(interfaces), { address: '192.168.1.20', interface: 'en0' })
  assert.deepEqual(
    lanAddresses(interfaces).map(({ interface: name }) => name),
    ['en0', 'en7', 'bridge100', 'utun3'],
  )
})

test('--host takes another address of this machine, and refuses every other address', () => {
  const interfaces = { en0: [v4('192.168.1.20')], en7: [v4('10.0.0.5')] }
  assert.equal(chooseLanAddress(interfaces, '10.0.0.5').interface, 'en7')
  for (const foreign of ['10.0.0.6', '0.0.0.0', '127.0.0.1'])
    assert.throws(() => chooseLanAddress(interfaces, foreign), /it has: 192\.168\.1\.20, 10\.0\.0\.5/)
})

test('an address of the internet is refused, because iOS would not let the app use it without TLS', () => {
  assert.throws(() => chooseLanAddress({ en0: [v4('203.0.113.9')] }), /not in a local network/)
  assert.throws(() => chooseLanAddress({ lo0: [v4('127.0.0.1', true)] }), /not in a local network/)
})

test('only private addresses of an interface are taken', () => {
  const interfaces = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.array(
      fc.ipV4().map((address) => v4(address)),
      { maxLength: 3 },
    ),
    { maxKeys: 5 },
  )
  fc.assert(
    fc.property(interfaces, (given) => {
      const known = Object.values(given).flatMap((all) => all.map(({ address }) => address))
      return lanAddresses(given).every(
        ({ address }) => known.includes(address) && /^(10|172|192)\./.test(address),
      )
    }),
    { numRuns: 200 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressProblem } from '../../../app/lib/downloads/core/push/addressProblem.ts'

const rules = { allowedHosts: ['pictures.test', '127.0.0.1', '10.0.0.5', 'mac.local'], allowLocalHttp: true }
const problem = (url: string) => addressProblem(url, rules)

for (const [url, told] of [
  ['', 'is empty'],
  [
    'https://pictures.test/a b.png',
    'has " " at character 24, which an address may not have; write it as %20',
  ],
  [
    'https://pictures.test/ü.png',
    'has "ü" at character 23, which an address may not have; write it as %C3%BC',
  ],
  [
    'https://pictures.test?a=🌅',
    'has "🌅" at character 25, which an address may not have; write it as %F0%9F%8C%85',
  ],
  ['https://pictures.test/a\nb', 'has "\\n" at character 24, which an address may not have; write it as %0A'],
  [
    'https://pictures.test/a\u00a0b',
    'has U+00A0 at character 24, which an address may not have; write it as %C2%A0',
  ],
  [
    'https://pictures.test/\ud800',
    'has U+D800 at character 23, which an address may not have; take it out: it is half of a character',
  ],
  ['https://pictures.test/"', 'has "\\"" at character 23, which an address may not have; write it as %22'],
  [' https://pictures.test/', 'has " " at character 1, which an address may not have; take it out'],
  ['https://pictures.test/\n', 'has "\\n" at character 23, which an address may not have; take it out'],
  [
    'https://pictures.test/%zz',
    'has "%" at character 23 without two hexadecimal digits after it; write it as %25',
  ],
  [
    'https://pictures.test/?a%2',
    'has "%" at character 25 without two hexadecimal digits after it; write it as %25',
  ],
  ['https://pictures.test/#a#b', 'has "#" at character 25, which an address may have once; write it as %23'],
  [
    'https://pictures.test/%zz b',
    'has "%" at character 23 without two hexadecimal digits after it; write it as %25',
  ],
  [
    'https://pictures.test/ %zz#a#b',
    'has " " at character 23, which an address may not have; write it as %20',
  ],
  [
    'https://me:secret@pictures.test/',
    'has "@" at character 18, before its host; take out the user name and the password',
  ],
  [
    'https://🌅@pictures.test/',
    'has "@" at character 10, before its host; take out the user name and the password',
  ],
  ['https:///1.png', 'names no host'],
  ['https://:80/1.png', 'names no host'],
  [
    'https://pıctures.test/',
    'has "ı" at character 10, which a host may not have; write the host in letters a to z, digits, dots and hyphens (another alphabet as xn--…)',
  ],
  [
    'https://my pictures.test/',
    'has " " at character 11, which a host may not have; write the host in letters a to z, digits, dots and hyphens (another alphabet as xn--…)',
  ],
  [
    'https://pictures_test/',
    'has "_" at character 17, which a host may not have; write the host in letters a to z, digits, dots and hyphens (another alphabet as xn--…)',
  ],
  ['https://pictures.test./', 'names pictures.test., which is not among allowedHosts'],
  ['https://pictures.test:/', 'has a colon after its host and no port; take the colon out'],
  ['https://pictures.test:8o/', 'has "o" at character 24, where its port may have digits alone'],
  ['https://pictures.test:65536/', 'has a port above 65535, the highest there is'],
  ['ftp://pictures.test/', 'must begin with https://'],
  ['//pictures.test/', 'must begin with https://'],
  ['xhttps://pictures.test/', 'must begin with https://'],
  ['see https://pictures.test/', 'must begin with https://'],
  ['http://pictures.test/', 'must begin with https://'],
  ['https://elsewhere.test/', 'names elsewhere.test, which is not among allowedHosts'],
  [`https://pictures.test/${'1'.repeat(2048)}`, 'must have at most 2048 characters; it has 2070'],
] as const)
  test(`the address ${JSON.stringify(url.slice(0, 40))} is told what is wrong in it, where, and how to mend it`, () => {
    assert.equal(problem(url), told)
  })

test('an address of 2048 characters and the highest port are taken', () => {
  const url = 'https://pictures.test:65535/'
  assert.equal(problem(url.padEnd(2048, '1')), undefined)
})

test('a host is compared whole, in any case of its letters: neither its beginning nor its end is enough', () => {
  assert.equal(problem('HTTPS://Pictures.TEST/1.png'), undefined)
  for (const host of [
    'evilpictures.test',
    'a.pictures.test',
    'pictures.test.evil',
    'pictures.tes',
    'test',
    '.',
  ])
    assert.equal(problem(`https://${host}/`), `names ${host}, which is not among allowedHosts`)
})

test('http is taken from each kind of local address, and from no other that looks like one', () => {
  const http = (host: string, allowLocalHttp = true) =>
    addressProblem(`http://${host}/`, { allowedHosts: [host], allowLocalHttp })
  for (const host of [
    'localhost',
    '127.0.0.1',
    '10.0.0.5',
    '192.168.1.2',
    '172.16.0.1',
    '172.31.0.1',
    'mac.local',
  ]) {
    assert.equal(http(host), undefined, host)
    assert.equal(http(host, false), 'must begin with https://', host)
  }
  for (const host of [
    ...[
      'localhost.evil',
      'notlocalhost',
      '127.0.0.1.evil',
      '11.0.0.5',
      '110.0.0.5',
      '192.169.1.2',
      '1192.168.1.2',
    ],
    ...['172.15.0.1', '172.32.0.1', 'mac.local.evil', 'a.mac.local', '10.0.0.5.6', 'local'],
  ])
    assert.equal(http(host), 'must begin with https://', host)
})

test('wherever a character is that an address may not have, its place is told', () => {
  const allowed = fc.stringMatching(/^[a-z0-9/._~-]*$/)
  const wrong = fc.constantFrom(...' "<>[]^`{|}\\éß漢🌅')
  fc.assert(
    fc.property(allowed, wrong, allowed, (before, character, after) => {
      const begin = `https://pictures.test/${before}`
      assert.equal(
        problem(`${begin}${character}${after}!`),
        `has ${JSON.stringify(character)} at character ${begin.length + 1}, which an address may not have; write it as ${encodeURIComponent(character)}`,
      )
      assert.equal(problem(`${begin}${encodeURIComponent(character)}${after}`), undefined)
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePush } from '../../../app/lib/downloads/core/push/pushPayload.ts'

const rules = { allowedHosts: ['pictures.test', '127.0.0.1'], allowLocalHttp: true, maxBytes: 1000 }
const url = 'https://pictures.test/1.png?size=2#top'

test('a push names the address of a picture, and may name itself, the digest of the file and its size', () => {
  const sha256 = 'AB'.repeat(32)
  assert.deepEqual(parsePush({ aps: { 'content-available': 1 }, download_url: url }, rules), {
    order: { url, id: undefined, sha256: undefined, bytesPromised: undefined },
  })
  assert.deepEqual(parsePush({ download_url: url, id: 'a-1', sha256, bytes: 1000 }, rules), {
    order: { url, id: 'a-1', sha256: sha256.toLowerCase(), bytesPromised: 1000 },
  })
})

test('an address may have whatever RFC 3986 allows, also escaped, and a port', () => {
  for (const address of [
    '',
    '/',
    '?a=b&c[]='.replace('[]', '%5B%5D'),
    ":65535/~a-b_c.d/(1)*'!$+,;=:@?q=a/b?c#d/e?",
  ]) {
    const download_url = `https://pictures.test${address}`
    assert.deepEqual(parsePush({ download_url }, rules), {
      order: { url: download_url, id: undefined, sha256: undefined, bytesPromised: undefined },
    })
  }
})

test('plain http is taken only from an allowed host of the local network, and only in development', () => {
  const local = { download_url: 'http://127.0.0.1:4180/images/latest' }
  assert.ok('order' in parsePush(local, rules))
  assert.ok('refused' in parsePush(local, { ...rules, allowLocalHttp: false }))
  assert.ok('refused' in parsePush({ download_url: 'http://pictures.test/1.png' }, rules))
  assert.ok('refused' in parsePush({ download_url: 'http://192.168.1.2/1.png' }, rules))
})

for (const download_url of [
  undefined,
  null,
  1,
  {},
  '',
  '/1.png',
  'ftp://pictures.test/1.png',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://elsewhere.test/1.png',
  'https://pictures.test.elsewhere.test/1.png',
  'https://pictures.test@elsewhere.test/1.png',
  'https://elsewhere.test\\@pictures.test/1.png',
  'https://elsewhere.test#@pictures.test',
  'https://user:secret@pictures.test/1.png',
  'https://pictures.test:443443443/1.png',
  'https://pictures.test:65536/1.png',
  'https://pictures.test/a b.png',
  ' https://pictures.test/1.png',
  'https://pictures.test/%zz.png',
  'https://pictures.test/1.png?a%2',
  'https://pictures.test/1.png#a#b',
  ...[...'"<>[]^`{|}\\'].map((character) => `https://pictures.test/${character}`),
  'https://pictures.test/\n1.png',
  'https://pıctures.test/1.png',
  `https://pictures.test/${'1'.repeat(2048)}`,
]) {
  test(`a push with the address ${JSON.stringify(download_url)?.slice(0, 60)} starts nothing`, () => {
    const parsed = parsePush({ download_url }, rules)
    assert.match('refused' in parsed ? parsed.refused : '', /download_url/)
  })
}

const SHA = 'a'.repeat(64)

for (const [field, value, told] of [
  ['download_url', null, 'download_url must be text; it is null'],
  ['download_url', 5, 'download_url must be text; it is a number'],
  ['download_url', ['https://pictures.test/'], 'download_url must be text; it is a list'],
  ['download_url', {}, 'download_url must be text; it is an object'],
  [
    'download_url',
    'https://pictures.test/a b',
    'download_url has " " at character 24, which an address may not have; write it as %20',
  ],
  ['id', '', 'id must be 1 to 64 letters, digits or one of _ . : -; it has 0 characters'],
  ['id', 'x'.repeat(65), 'id must be 1 to 64 letters, digits or one of _ . : -; it has 65 characters'],
  ['id', 'a b', 'id must be 1 to 64 letters, digits or one of _ . : -; it has " " at character 2'],
  ['id', 'a/b', 'id must be 1 to 64 letters, digits or one of _ . : -; it has "/" at character 2'],
  ['id', 'é', 'id must be 1 to 64 letters, digits or one of _ . : -; it has "é" at character 1'],
  ['id', 'a\n', 'id must be 1 to 64 letters, digits or one of _ . : -; it has "\\n" at character 2'],
  ['id', 1, 'id must be 1 to 64 letters, digits or one of _ . : -; it is a number'],
  ['sha256', '', 'sha256 must be 64 hexadecimal digits; it has 0 characters'],
  ['sha256', 'a', 'sha256 must be 64 hexadecimal digits; it has 1 character'],
  ['sha256', `${SHA}a`, 'sha256 must be 64 hexadecimal digits; it has 65 characters'],
  ['sha256', SHA.slice(1), 'sha256 must be 64 hexadecimal digits; it has 63 characters'],
  ['sha256', `${SHA.slice(1)}g`, 'sha256 must be 64 hexadecimal digits; it has "g" at character 64'],
  ['sha256', `sha256:${SHA}`, 'sha256 must be 64 hexadecimal digits; it has "s" at character 1'],
  ['sha256', null, 'sha256 must be 64 hexadecimal digits; it is null'],
  ['bytes', 0, 'bytes must be a whole number from 1 to 1000; it is 0'],
  ['bytes', 1.5, 'bytes must be a whole number from 1 to 1000; it is 1.5'],
  ['bytes', 1001, 'bytes must be a whole number from 1 to 1000; it is 1001'],
  ['bytes', Number.NaN, 'bytes must be a whole number from 1 to 1000; it is NaN'],
  ['bytes', '10', 'bytes must be a whole number from 1 to 1000; it is text'],
  ['bytes', null, 'bytes must be a whole number from 1 to 1000; it is null'],
  ['bytes', true, 'bytes must be a whole number from 1 to 1000; it is a boolean'],
] as const)
  test(`a push with the ${field} ${JSON.stringify(value)} starts nothing, and is told what is wrong and where`, () => {
    assert.deepEqual(parsePush({ download_url: url, [field]: value }, rules), { refused: told })
  })

test('what is still right at its limit is taken: ids of 1 and 64 characters, sizes of 1 and all bytes', () => {
  for (const more of [
    { id: 'x' },
    { id: 'x'.repeat(64) },
    { id: 'A_b.c:d-9' },
    { bytes: 1 },
    { bytes: 1000 },
  ])
    assert.ok('order' in parsePush({ download_url: url, ...more }, rules), JSON.stringify(more))
})

test('a push without an address is told so, whatever else it carries', () => {
  assert.deepEqual(parsePush({ id: 'a b' }, rules), { refused: 'the push has no download_url' })
})

test('a push with a digest may be for a picture of any size that is taken', () => {
  const large = { ...rules, maxBytes: 50_000_000 }
  const push = { download_url: url, bytes: 50_000_000, sha256: 'a'.repeat(64) }
  assert.ok('order' in parsePush(push, large))
  assert.deepEqual(parsePush({ ...push, bytes: 50_000_001 }, large), {
    refused: 'bytes must be a whole number from 1 to 50000000; it is 50000001',
  })
})

test('whatever a push carries, parsing gives an answer, and an accepted address is on an allowed host', () => {
  const address = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.string().map((text) => `https://pictures.test${text}`),
  )
  fc.assert(
    fc.property(
      fc.oneof(address, fc.anything()),
      fc.anything(),
      fc.anything(),
      (download_url, id, sha256) => {
        const parsed = parsePush({ download_url, id, sha256 }, rules)
        if ('order' in parsed) assert.ok(rules.allowedHosts.includes(new URL(parsed.order.url).hostname))
      },
    ),
  )
})

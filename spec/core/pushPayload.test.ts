import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MAX_HASHED } from '../../app/lib/downloads/core/picture/imageCheck.ts'
import { parsePush } from '../../app/lib/downloads/core/push/pushPayload.ts'

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

test('a push with a malformed id, digest or size starts nothing', () => {
  for (const bytes of [0, -1, 1.5, 1001, '10', Number.NaN, null]) {
    assert.match(JSON.stringify(parsePush({ download_url: url, bytes }, rules)), /bytes must be/)
  }
  for (const id of ['', 'x'.repeat(65), 'a b', 1, null]) {
    assert.ok('refused' in parsePush({ download_url: url, id }, rules), String(id))
  }
  for (const sha256 of ['', 'ab', 'g'.repeat(64), 1, null]) {
    assert.ok('refused' in parsePush({ download_url: url, sha256 }, rules), String(sha256))
  }
})

test('a push with a digest is for a picture that can be hashed while the handler waits', () => {
  const large = { ...rules, maxBytes: 50_000_000 }
  const push = { download_url: url, bytes: MAX_HASHED + 1 }
  assert.ok('order' in parsePush(push, large))
  assert.deepEqual(parsePush({ ...push, sha256: 'a'.repeat(64) }, large), {
    refused: `bytes must be a whole number from 1 to ${MAX_HASHED}, where there is a sha256`,
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

import assert from 'node:assert/strict'
import { test } from 'node:test'
import file from '../../app/config.json' with { type: 'json' }
import { addressProblem } from '../../app/lib/downloads/core/push/addressProblem.ts'
import { brokenRules, isWhole } from '../../app/lib/downloads/core/support/rules.ts'
import { type Config, parseConfig, WIDEST } from '../../app/lib/settings/configRules.ts'
import { sdkProblem } from '../../app/lib/settings/sdkVersion.ts'

const parse = (settings: object): Config => parseConfig(settings, { addressProblem, brokenRules, isWhole })

const settings = { ...file.global, ...file['env:test'] }

test('app/config.json is right for every environment', () => {
  for (const environment of ['env:development', 'env:test', 'env:production'] as const) {
    assert.doesNotThrow(() => parse({ ...file.global, ...file[environment] }))
  }
})

test('no picture and no push is taken over plain http in production', () => {
  const config = parse({ ...file.global, ...file['env:production'] })
  assert.match(config.imageUrl, /^https:/)
  assert.match(config.fetchUrl, /^https:/)
  assert.equal(config.allowLocalHttp, false)
})

for (const [name, value] of [
  ['imageUrl', 'images/latest'],
  ['fetchUrl', undefined],
  ['channel', '#push'],
  ['channel', 'silent push'],
  ['channel', 'one,two'],
  ['channel', ''],
  ['channel', 5],
  ['allowedHosts', ['https://pictures.test']],
  ['allowedHosts', ['Pictures.test']],
  ['allowedHosts', ['pictures.test:443']],
  ['allowedHosts', [5]],
  ['allowedHosts', 'pictures.test'],
  ['allowLocalHttp', 'yes'],
  ['maxBytes', 0],
  ['keepPictures', 0],
  ['keepPictures', 51],
  ['retryAfterSeconds', 3],
  ['retryAfterSeconds', [2, 0.5]],
  ['retryAfterSeconds', Array(11).fill(2)],
  ['fetchIntervalSeconds', -1],
  ['fetchIntervalSeconds', 604_801],
] as const) {
  test(`a wrong ${name} (${JSON.stringify(value)}) is told by its name, with what it should be`, () => {
    assert.throws(() => parse({ ...settings, [name]: value }), new RegExp(`app/config.json: ${name} must be`))
  })
}

for (const url of [
  'http://example.com/x y.png',
  'https://127.0.0.1/x y.png',
  'https://elsewhere.test/1.png',
  'http://elsewhere.test/1.png',
])
  test(`a picture from ${url} is refused: an address of the app's own has to be one that a push may name`, () => {
    for (const name of ['imageUrl', 'fetchUrl'])
      assert.throws(() => parse({ ...settings, [name]: url }), new RegExp(`${name} must be an https address`))
  })

test('http is taken on an allowed local host in development alone', () => {
  assert.throws(() => parse({ ...settings, allowLocalHttp: false }), /imageUrl must be.*\n.*fetchUrl must be/)
  assert.throws(() => parse({ ...settings, allowedHosts: [] }), /imageUrl must be/)
})

test('each number is taken up to its limits, and not beyond', () => {
  for (const [name, least, most] of [
    ['maxBytes', 1, 100_000_000],
    ['keepPictures', 1, 50],
    ['fetchIntervalSeconds', 0, 604_800],
  ] as const) {
    for (const value of [least, most]) assert.doesNotThrow(() => parse({ ...settings, [name]: value }), name)
    for (const value of [least - 1, most + 1])
      assert.throws(
        () => parse({ ...settings, [name]: value }),
        new RegExp(`${name} must be a whole number from ${least} to ${most}; it is ${value}\\.`),
      )
  }
})

test('up to ten further tries are taken, each after a second to an hour', () => {
  const told = 'retryAfterSeconds must be a list of at most 10 whole numbers from 1 to 3600'
  for (const retryAfterSeconds of [[], [1, 3_600], Array(10).fill(2)])
    assert.doesNotThrow(() => parse({ ...settings, retryAfterSeconds }))
  for (const retryAfterSeconds of [[0], [3_601], Array(11).fill(2)])
    assert.throws(() => parse({ ...settings, retryAfterSeconds }), new RegExp(told))
})

test('where the settings are wrong, what an earlier version ordered is held to limits that take it', () => {
  assert.deepEqual(WIDEST, { maxBytes: 100_000_000, keepPictures: 50, retryAfterMs: [2_000, 8_000, 20_000] })
})

test('every setting that is wrong is told at once, and what hangs on a wrong one is not told beside it', () => {
  const told = (wrong: object) => {
    try {
      parse({ ...settings, ...wrong })
      return []
    } catch (error) {
      return String(error).match(/\w+(?= must be)/g)
    }
  }
  assert.deepEqual(told({ channel: '', maxBytes: 0, retryAfterSeconds: null }), [
    ...['channel', 'maxBytes', 'retryAfterSeconds'],
  ])
  assert.deepEqual(told({ allowedHosts: 'elsewhere.test' }), ['allowedHosts'])
  assert.deepEqual(told({ allowLocalHttp: 'yes' }), ['allowLocalHttp'])
})

test('the pauses before further tries are given in seconds and used in milliseconds', () => {
  assert.deepEqual(parse({ ...settings, retryAfterSeconds: [1, 60] }).retryAfterMs, [1_000, 60_000])
})

test('an SDK older than 13.3 is told, with the remedy', () => {
  for (const version of ['13.2.0', '12.8.0.GA', '9.0.1'])
    assert.match(sdkProblem(version) ?? '', /13\.3.*sdk-version/)
  for (const version of ['13.3.0', '13.4.1', '14.0.0']) assert.equal(sdkProblem(version), undefined)
})

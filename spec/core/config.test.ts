import assert from 'node:assert/strict'
import { test } from 'node:test'
import file from '../../app/config.json' with { type: 'json' }
import { parseConfig } from '../../app/lib/configRules.ts'
import { sdkProblem } from '../../app/lib/sdkVersion.ts'

const settings = { ...file.global, ...file['env:test'] }

test('app/config.json is right for every environment', () => {
  for (const environment of ['env:development', 'env:test', 'env:production'] as const) {
    assert.doesNotThrow(() => parseConfig({ ...file.global, ...file[environment] }))
  }
})

test('no picture and no push is taken over plain http in production', () => {
  const config = parseConfig({ ...file.global, ...file['env:production'] })
  assert.match(config.imageUrl, /^https:/)
  assert.match(config.fetchUrl, /^https:/)
  assert.equal(config.allowLocalHttp, false)
})

for (const [name, value] of [
  ['imageUrl', 'images/latest'],
  ['fetchUrl', undefined],
  ['channel', '#push'],
  ['allowedHosts', ['https://pictures.test']],
  ['allowLocalHttp', 'yes'],
  ['maxBytes', 0],
  ['keepPictures', 0],
  ['keepPictures', 51],
  ['retries', -1],
  ['retries', 1.5],
] as const) {
  test(`a wrong ${name} (${JSON.stringify(value)}) is told by its name, with what it should be`, () => {
    assert.throws(
      () => parseConfig({ ...settings, [name]: value }),
      new RegExp(`app/config.json: ${name} must be`),
    )
  })
}

test('an SDK older than 13.3 is told, with the remedy', () => {
  for (const version of ['13.2.0', '12.8.0.GA', '9.0.1'])
    assert.match(sdkProblem(version) ?? '', /13\.3.*sdk-version/)
  for (const version of ['13.3.0', '13.4.1', '14.0.0']) assert.equal(sdkProblem(version), undefined)
})

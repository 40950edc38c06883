import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { installedSdks, titaniumCli, titaniumSdk } from '../../src/decide/titanium.ts'
import { NO_SDK, SDK_INSTALLED } from '../helpers/recorded.ts'

const said = (stdout: string) => ({ code: 0, stdout, stderr: '' })

test('the SDK of tiapp.xml is found in what the CLI lists', () => {
  assert.deepEqual(titaniumSdk(said(SDK_INSTALLED), '13.4.1.GA'), {
    name: 'Titanium SDK',
    state: 'met',
    detail: '13.4.1.GA',
  })
})

test('an SDK that is missing is told with the command that installs it, and those there are', () => {
  const [none, other] = [
    titaniumSdk(said(NO_SDK), '13.4.1.GA'),
    titaniumSdk(said(SDK_INSTALLED), '14.0.0.GA'),
  ]
  assert.equal('mend' in none && none.mend, 'npx titanium sdk install 13.4.1.GA')
  assert.equal('mend' in other && other.mend, 'npx titanium sdk install 14.0.0.GA')
  assert.match('detail' in other ? other.detail : '', /installed: 13\.4\.1\.GA/)
})

test('a CLI that does not answer has no SDK', () => {
  assert.equal(titaniumSdk(undefined, '13.4.1.GA').state, 'missing')
})

test('whatever a CLI says is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(installedSdks(text))),
    { numRuns: 200 },
  )
})

test('a CLI that is not in node_modules is mended by npm install', () => {
  const requirement = titaniumCli(undefined)
  assert.equal('mend' in requirement && requirement.mend, 'npm install')
  assert.equal(titaniumCli('8.1.5').state, 'met')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildEnvironment, downloadEnvironment } from '../src/environment.ts'

const needed = { PATH: '/usr/bin', HOME: '/Users/jane', LANG: 'de_DE.UTF-8' }
const proxy = { https_proxy: 'http://me:secret@proxy:3128', NODE_EXTRA_CA_CERTS: '/etc/proxy.pem' }

test('whatever else is in the environment, a build gets what it needs and nothing more', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (others) => {
      assert.deepEqual(buildEnvironment({ ...others, ...needed }), needed)
    }),
    { numRuns: 200, examples: [[{ AWS_SECRET_ACCESS_KEY: 'x' }], [{ ...proxy }]] },
  )
})

test('the address of a proxy, with its password, goes only to downloads', () => {
  assert.deepEqual(buildEnvironment({ ...needed, ...proxy }), needed)
  assert.deepEqual(downloadEnvironment({ ...needed, ...proxy, TOKEN: 'x' }), proxy)
})

test('a variable that is not set is not passed on', () => {
  assert.deepEqual(buildEnvironment({ PATH: undefined }), {})
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Build } from 'ti.iphone'
import { editConfig, editTiapp } from './iphoneEdits.ts'

const root = new URL('../../', import.meta.url)
const tiapp = readFileSync(new URL('tiapp.xml', root), 'utf8')
const config = readFileSync(new URL('app/config.json', root), 'utf8')
const build: Build = { services: 'http://192.168.1.20:4180', push: true, specs: false }

test('a build has the address of its services in tiapp.xml, and nothing else is changed', () => {
  const edited = editTiapp(tiapp, build)
  assert.equal(edited, tiapp.replace('http://127.0.0.1:4180', 'http://192.168.1.20:4180'))
  assert.notEqual(edited, tiapp)
})

test('a build may run the specs of the app', () => {
  const edited = editTiapp(tiapp, { ...build, specs: true })
  assert.match(edited, /<property name="run-specs" type="bool">true<\/property>/)
})

test('development and test builds take pictures from the services, and pushes from their host alone', () => {
  const edited = JSON.parse(editConfig(config, build))
  for (const environment of ['env:development', 'env:test'])
    assert.deepEqual(edited[environment], {
      imageUrl: 'http://192.168.1.20:4180/images/latest',
      fetchUrl: 'http://192.168.1.20:4180/images/latest',
      allowedHosts: ['192.168.1.20'],
      allowLocalHttp: true,
    })
  const original = JSON.parse(config)
  assert.deepEqual(edited['env:production'], original['env:production'])
  assert.deepEqual(edited.global, original.global)
})

for (const services of [
  'https://192.168.1.20:4180',
  'http://example.com:4180',
  'http://192.168.1.20',
  'http://192.168.1.20:4180/x',
  'http://999.1.1.1:80',
  'http://1.1.1.1:99999',
]) {
  test(`${services} is refused`, () => {
    assert.throws(() => editTiapp(tiapp, { ...build, services }), /must be http:\/\/<IPv4 address>:<port>/)
    assert.throws(() => editConfig(config, { ...build, services }), /must be http/)
  })
}

test('a tiapp.xml in which a place is missing or twice there is refused, with the place', () => {
  assert.throws(() => editTiapp('<ti:app/>', build), /acs-base-url.* 0 times/)
  assert.throws(() => editTiapp(tiapp + tiapp, build), /acs-base-url.* 2 times/)
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { editTiapp } from '../../src/build/editTiapp.ts'
import { gallery } from '../helpers/gallery.ts'

const tiapp = readFileSync(join(gallery.folder, 'tiapp.xml'), 'utf8')

test('a build with push and without an id of its own changes nothing', () => {
  assert.equal(editTiapp(tiapp, { push: true }), tiapp)
})

test('a build may have another id, and no push', () => {
  const edited = editTiapp(tiapp, { appId: 'com.example.app', push: false })
  assert.match(edited, /<id>com\.example\.app<\/id>/)
  assert.doesNotMatch(edited, /aps-environment/)
})

test('a build that is verified has the property by which the app knows it', () => {
  const edited = editTiapp(tiapp, { push: true, verify: true })
  assert.match(edited, /<property name="verify" type="bool">true<\/property>\n<\/ti:app>\s*$/)
})

test('every id that is not an app id is refused', () => {
  for (const appId of ['app', 'com.example_app', '1com.example', 'com..example', 'com.example.</id>'])
    assert.throws(() => editTiapp(tiapp, { push: true, appId }), /--app-id must be/)
  fc.assert(
    fc.property(fc.string(), (appId) => {
      try {
        const edited = editTiapp(tiapp, { push: true, appId })
        return edited.includes(`<id>${appId}</id>`) && /^[\w.-]+$/.test(appId)
      } catch (error) {
        return error instanceof Error && error.message.startsWith('--app-id')
      }
    }),
    { numRuns: 200 },
  )
})

test('a tiapp.xml with no id, or with two, is refused', () => {
  const wish = { push: true, appId: 'com.example.app' }
  assert.throws(() => editTiapp('<ti:app/>', wish), /<id>.* 0 times/)
  assert.throws(() => editTiapp(tiapp + tiapp, wish), /<id>.* 2 times/)
})

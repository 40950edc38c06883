import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fieldInsets } from '../../src/wire/look/fieldInsets.ts'

test('the text of a field keeps off its border, and as far from its sides as its padding says', () => {
  const field = (properties: object) => fieldInsets('Ti.UI.TextField', { ...properties })
  deepEqual(field({}), { top: 0, left: 0, bottom: 0, right: 0 })
  deepEqual(field({ borderStyle: 3 }), { top: 7, left: 7, bottom: 7, right: 7 })
  deepEqual(field({ padding: { left: 12 } }), { top: 0, left: 12, bottom: 0, right: 0 })
  deepEqual(field({ padding: { left: 12 }, paddingRight: 9, borderStyle: 3 }), {
    top: 7,
    left: 12,
    bottom: 7,
    right: 9,
  })
})

test('an area has the insets of UITextView, but for those that its padding gives', () => {
  deepEqual(fieldInsets('Ti.UI.TextArea', {}), { top: 8, left: 5, bottom: 8, right: 5 })
  deepEqual(fieldInsets('Ti.UI.TextArea', { padding: { top: 0, left: 10 } }), {
    top: 0,
    left: 15,
    bottom: 8,
    right: 5,
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkImage } from '../../../app/lib/downloads/core/picture/imageCheck.ts'
import type { OtherFormat } from '../../../app/lib/downloads/core/picture/otherFormats.ts'
import { bytes, filled } from './bytes.ts'
import { arrived, LIMITS } from './file.ts'
import { box, fileType } from './isoSample.ts'

const reasonOf = (data: Uint8Array) => {
  const checked = checkImage(arrived(data), LIMITS)
  return 'reason' in checked ? checked.reason : undefined
}

/** Every letter with a zero, as UTF-16 has it. */
const utf16 = (text: string) => bytes(0xff, 0xfe, ...Array.from(text, (letter) => bytes(letter, 0)))

const NAMED: readonly (readonly [OtherFormat, Uint8Array])[] = [
  ['tiff', bytes('II*\0', 8, 0, 0, 0, filled(20))],
  ['tiff', bytes('MM\0*', 0, 0, 0, 8, filled(20))],
  ['bmp', bytes('BM', 70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, filled(20))],
  ['tiff', bytes('II+\0', 8, 0, 0, 0, filled(20))],
  ['tiff', bytes('MM\0+', 0, 8, 0, 0, filled(20))],
  ['bmp', bytes('BM', 70, 0, 0, 0, 0, 0, 0, 0, 138, 0, 0, 0, 124, 0, 0, 0, filled(20))],
  ['video', bytes(box('wide'), box('free', filled(20)))],
  ['video', fileType('3gg6')],
  ['text', bytes('Page 1\f\x1b[0mPage 2')],
  ['page', bytes(0xfe, 0xff, ...Array.from('<html>', (letter) => bytes(0, letter)))],
  ['ico', bytes(0, 0, 1, 0, 1, 0, 16, 16, filled(20))],
  ['photoshop', bytes('8BPS', 0, 1, filled(20))],
  ['jpegXl', bytes(0xff, 0x0a, filled(20))],
  ['jpegXl', bytes(box('JXL ', '\r\n\x87\n'), fileType('jxl '))],
  ['jpeg2000', bytes(box('jP  ', '\r\n\x87\n'), fileType('jp2 '))],
  ['pdf', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj')],
  ['zip', bytes('PK\x03\x04', filled(20))],
  ['video', bytes(fileType('isom', 'iso2', 'avc1', 'mp41'), box('moov'))],
  ['video', bytes(fileType('qt  '), box('wide'))],
  ['video', bytes(box('moov', filled(20)))],
  ['video', bytes('\x1aE\xdf\xa3', filled(20))],
  ['video', bytes('RIFF', filled(4), 'AVI LIST')],
  ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    'svg',
    bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg>'),
  ],
  ['svg', bytes('<!DOCTYPE svg PUBLIC "a" "b" [\n<!ENTITY ns_svg "c">\n]>\n<svg>')],
  ['svg', bytes('<!-- ', 'long '.repeat(190), '--><svg>')],
  ['page', bytes('<!doctype html><title>Log in</title>')],
  ['page', bytes('\xef\xbb\xbf\r\n  <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">')],
  [
    'page',
    bytes('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "a" "b"><html xmlns="http://www.w3.org/1999/xhtml">'),
  ],
  ['page', bytes('<!-- a long comment', ' of the server'.repeat(200), '--><html>')],
  ['page', bytes('\n<HEAD>\n<meta http-equiv="refresh">')],
  ['page', bytes('<html><body><svg></svg></body></html>')],
  ['page', utf16('<html><body>Not found</body></html>')],
  ['text', bytes('{"error":"the signature has expired"}')],
  ['text', bytes('Not found\n')],
  ['text', bytes('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>')],
]

for (const [format, data] of NAMED)
  test(`what arrives is called a ${format}: ${JSON.stringify(String.fromCharCode(...data.slice(0, 24)))}`, () => {
    assert.deepEqual(reasonOf(data), { kind: 'otherFormat', format })
  })

test('what nobody knows, and nothing at all, is called no picture', () => {
  for (const data of [filled(0), filled(100), bytes(1, 2, 3), fileType('none')])
    assert.deepEqual(reasonOf(data), { kind: 'notAnImage' })
})

test('random bytes are refused, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (data) => {
      assert.ok(['notAnImage', 'otherFormat'].includes(reasonOf(data)?.kind ?? ''))
    }),
  )
})

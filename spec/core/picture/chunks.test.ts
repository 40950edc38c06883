import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, filled, uint } from './bytes.ts'
import { verdict } from './file.ts'
import { gif, gifComment, gifFrame, gifHeader } from './gifSample.ts'
import { PNG_SIGNATURE, png, pngChunk, samples, webp, webpChunk, webpFile } from './samples.ts'

const pixels = webpChunk('VP8 ', 'the pixels')

for (const [extension, what, data] of [
  [
    'png',
    'frames',
    bytes(png.subarray(0, -12), pngChunk('fcTL', 'frame'), pngChunk('fdAT', 'IEND'), png.subarray(-12)),
  ],
  [
    'png',
    '600 KB of metadata before its size',
    bytes(PNG_SIGNATURE, pngChunk('iCCP', filled(600_000)), png.subarray(8)),
  ],
  [
    'gif',
    'zeros and other stray bytes between its blocks',
    bytes(gifHeader, gifFrame, 0, 0, 7, gifFrame, 0, ';'),
  ],
  ['gif', 'no colours of its own', bytes('GIF87a', 3, 0, 2, 0, 0, 0, 0, 0x2c, filled(9), 2, 1, 'd', 0, ';')],
  [
    'gif',
    'bits for the number of colours that it does not have',
    bytes('GIF87a', 3, 0, 2, 0, 0x7f, 0, 0, 0x2c, filled(8), 0x7f, 2, 1, 'd', 0, ';'),
  ],
  ['gif', '65,536 stray bytes', bytes(gifHeader, filled(65_536), gifFrame, ';')],
  ['webp', 'a length of which a byte is that of a newline', webpFile([webpChunk('VP8 ', 'p'.repeat(254))])],
  [
    'webp',
    'a length that leaves out what follows',
    bytes(webpFile([pixels], 4 + pixels.length), 'more', filled(90)),
  ],
  ['webp', 'a length that is too small for the picture', webpFile([pixels], 4)],
  ['webp', 'its last chunk without padding', webpFile([webpChunk('VP8L', 'pixels!').subarray(0, -1)])],
  [
    'webp',
    'frames',
    webpFile([webpChunk('VP8X', 'flags&size'), webpChunk('ANIM', 'loops.'), webpChunk('ANMF', 'frame')]),
  ],
] as const)
  test(`a ${extension} with ${what} is taken`, () => {
    assert.equal(verdict(data), extension)
  })

for (const [what, data] of [
  [
    'PNG with bytes between its chunks that are none',
    bytes(png.subarray(0, 33), filled(12), png.subarray(33)),
  ],
  [
    'PNG whose chunk goes on behind the end',
    bytes(PNG_SIGNATURE, uint(4, 2 ** 32 - 1), 'IHDR', png.subarray(16)),
  ],
  [
    'PNG with a chunk whose name has a space',
    bytes(png.subarray(0, 33), pngChunk('te t', ''), png.subarray(33)),
  ],
  ['GIF without an image', bytes(gifHeader, gifComment, ';')],
  ['GIF of stray bytes alone', bytes(gifHeader, filled(70_000), gif.subarray(gifHeader.length))],
  ['GIF with 65,537 stray bytes', bytes(gifHeader, filled(65_537), gifFrame, ';')],
  ['WebP that says to be longer', bytes(webp.subarray(0, 4), 0xff, webp.subarray(5))],
  ['WebP that lacks the few bytes that it says to end with', webpFile([pixels], 4 + pixels.length + 3)],
  ['WebP of metadata alone', webpFile([webpChunk('EXIF', 'exif')])],
] as const)
  test(`a ${what} is refused`, () => {
    assert.equal(verdict(data), 'truncated')
  })

for (const extension of ['gif', 'png', 'jpg', 'webp'] as const)
  test(`a ${extension} is judged by a look at its parts, not at what follows its end`, () => {
    const data = samples[extension]
    assert.equal(verdict(bytes(data, data.subarray(0, -1))), extension)
  })

import type { CoreRule } from './rule.ts'

const formats = 'downloads/core/picture/formats'
const check = 'downloads/core/picture/imageCheck'
const gif = 'downloads/core/picture/gif'
const jpeg = 'downloads/core/picture/jpeg'
const png = 'downloads/core/picture/png'
const boxes = 'downloads/core/picture/boxes'
const heif = 'downloads/core/picture/heif'

export const PICTURE_RULES: readonly CoreRule[] = [
  {
    fault: 'two bytes make a JPEG',
    file: formats,
    find: '\\xff\\xd8\\xff',
    put: '\\xff\\xd8',
    test: 'picture/beginnings',
  },
  {
    fault: 'a PNG is one whatever became of its line ends',
    file: formats,
    find: '\\x89PNG\\r\\n\\x1a\\n',
    put: '\\x89PNG',
    test: 'picture/beginnings',
  },
  {
    fault: 'a GIF may be of any version',
    file: formats,
    find: '/^GIF8[79]a/',
    put: '/^GIF8/',
    test: 'picture/beginnings',
  },
  {
    fault: 'a newline in its length hides a WebP',
    file: formats,
    find: 'WEBP/s',
    put: 'WEBP/',
    test: 'picture/chunks',
  },
  {
    fault: 'a brand of HEIC is unknown',
    file: formats,
    find: 'hei[cxms]|',
    put: 'heic|',
    test: 'picture/beginnings',
  },
  {
    fault: 'an animation in AVIF is unknown',
    file: formats,
    find: 'avi[fs]',
    put: 'avif',
    test: 'picture/beginnings',
  },
  {
    fault: 'the number of a version counts as a brand',
    file: formats,
    find: "[major = '', , ...compatible]",
    put: "[major = '', ...compatible]",
    test: 'picture/beginnings',
  },
  {
    fault: 'brands are read behind their box',
    file: formats,
    find: 'head.slice(8, size)',
    put: 'head.slice(8)',
    test: 'picture/beginnings',
  },
  {
    fault: 'the first brand alone counts',
    file: formats,
    find: 'return [major, ...compatible]',
    put: 'return [major]',
    test: 'picture/beginnings',
  },
  {
    fault: 'a picture of the camera is of too many pixels',
    file: check,
    find: '50_000_000',
    put: '48_000_000',
    test: 'picture/imageCheck',
  },
  {
    fault: 'a few letters tell the format',
    file: check,
    find: 'HEAD = 1024',
    put: 'HEAD = 64',
    test: 'picture/otherFormats',
  },
  {
    fault: 'the beginning of a digest is enough',
    file: check,
    find: 'file.sha256() !== sha256',
    put: '!file.sha256().startsWith(sha256.slice(0, 8))',
    test: 'picture/imageCheck',
  },
  {
    fault: 'a GIF may have more stray bytes than it should',
    file: gif,
    find: 'MOST_STRAY_BYTES = 65_536',
    put: 'MOST_STRAY_BYTES = 65_537',
    test: 'picture/chunks',
  },
  {
    fault: 'colours are skipped that a GIF does not have',
    file: gif,
    find: 'packed & 0x80',
    put: 'packed & 0x88',
    test: 'picture/chunks',
  },
  {
    fault: 'the frame of a JPEG is no segment',
    file: jpeg,
    find: 'marker >= 0xc0',
    put: 'marker > 0xc0',
    test: 'picture/jpeg',
  },
  {
    fault: 'a chunk of a PNG may have any name',
    file: png,
    find: '[A-Za-z]{4}',
    put: '[A-Za-z ]{4}',
    test: 'picture/chunks',
  },
  {
    fault: 'a box that is cut behind its beginning is none',
    file: boxes,
    find: 'limit - start < HEADER',
    put: 'limit - start <= HEADER',
    test: 'picture/heif',
  },
  {
    fault: 'an empty box is none',
    file: boxes,
    find: 'size < header ?',
    put: 'size <= header ?',
    test: 'picture/heif',
  },
  {
    fault: 'whatever follows a picture is read as its boxes',
    file: boxes,
    find: '.test(type)',
    put: ".test('free')",
    test: 'picture/heif',
  },
  {
    fault: 'the data of a HEIC may be cut',
    file: heif,
    find: "'mdat', ",
    put: '',
    test: 'picture/heif',
  },
  {
    fault: 'the frames of a HEIC may be cut',
    file: heif,
    find: "'moov', 'moof'",
    put: "'moof'",
    test: 'picture/heif',
  },
]

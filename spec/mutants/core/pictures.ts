import type { CoreRule } from './rule.ts'

const formats = 'downloads/core/picture/formats'
const check = 'downloads/core/picture/imageCheck'
const gif = 'downloads/core/picture/gif'
const jpeg = 'downloads/core/picture/jpeg'
const png = 'downloads/core/picture/png'
const boxes = 'downloads/core/picture/boxes'
const heif = 'downloads/core/picture/heif'
const reader = 'downloads/core/picture/reader'
const items = 'downloads/core/picture/itemLocations'
const others = 'downloads/core/picture/otherFormats'
const texts = 'downloads/core/picture/textFormats'

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
  {
    fault: 'a list of items may be of any version',
    file: items,
    find: 'version > 2 || ',
    put: '',
    test: 'picture/heif',
  },
  {
    fault: 'bits that mean nothing are read as a size',
    file: items,
    find: 'version === 0 ? 0 : reserved',
    put: 'reserved',
    test: 'picture/heif',
  },
  {
    fault: 'items are looked for without their base',
    file: items,
    find: 'base + reader',
    put: 'reader',
    test: 'picture/heif',
  },
  {
    fault: 'a bitmap has the short header alone',
    file: others,
    find: '<= 124',
    put: '<= 40',
    test: 'picture/otherFormats',
  },
  {
    fault: 'QuickTime from before it had brands is not known by its first box',
    file: others,
    find: "'wide'",
    put: "'free'",
    test: 'picture/otherFormats',
  },
  {
    fault: 'a large TIFF of the other order of bytes is unknown',
    file: others,
    find: 'MM\\0+',
    put: 'MM\\0-',
    test: 'picture/otherFormats',
  },
  {
    fault: 'a brand of 3GPP is unknown',
    file: others,
    find: '|3g[gp].',
    put: '|3gp.',
    test: 'picture/otherFormats',
  },
  {
    fault: 'UTF-16 of the other order of bytes is no text',
    file: texts,
    find: '\\xfe\\xff|',
    put: '',
    test: 'picture/otherFormats',
  },
  {
    fault: 'a text may have no new page',
    file: texts,
    find: '\\t\\n\\f\\r\\x1b',
    put: '\\t\\n\\r',
    test: 'picture/otherFormats',
  },
  {
    fault: 'bits that mean nothing hide where an item lies',
    file: items,
    find: 'reader.uint(2) & 0x0f',
    put: 'reader.uint(2) & 0xff',
    test: 'picture/heif',
  },
  {
    fault: 'an error of the phone is taken for a file that ends too early',
    file: reader,
    find: 'throw error;',
    put: 'return undefined;',
    test: 'picture/reader',
  },
]

import { APP, type Mutants } from './Mutant.ts'

/** Pictures in memory, bytes and XML. */
export const data: Mutants = {
  'never-upright': {
    file: APP,
    find: 'orientation >= FIRST_TURNED',
    put: 'false',
    test: ['titanium/blobPictures', "EXIF's orientation turns an image upright"],
  },
  'crops-upright': {
    file: APP,
    find: '.setTransform(...matrix)',
    put: '.save()',
    test: ['titanium/blobPictures', "EXIF's orientation turns an image upright"],
  },
  'every-edit-is-png': {
    file: APP,
    find: 'if (!picture.hasAlpha)',
    put: 'if (false)',
    test: ['titanium/blobPictures', 'an edit is a PNG where the image has an alpha channel'],
  },
  'any-index': {
    file: APP,
    find: 'index >= 0 && index < this.length',
    put: 'true',
    test: ['titanium/Buffer', 'what is no byte, no index and no part of a buffer throws'],
  },
  'document-is-a-node': {
    file: APP,
    find: 'super(root)',
    put: 'super(root.ownerDocument)',
    test: ['titanium/XML/parse', 'each node tells what it is'],
  },
  'lenient-xml': {
    file: APP,
    find: 'reader.write(',
    put: 'reader.on("error", () => {}); reader.write(',
    test: ['titanium/XML/parse', 'a text that is not well-formed throws'],
  },
  'xpath-asks-the-document': {
    file: APP,
    find: 'uris.get(prefix)',
    put: 'uris.get(prefix) ?? ""',
    test: ['titanium/XML/parse', 'a feed is read by tag, attribute and path'],
  },
}

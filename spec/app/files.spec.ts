import { files } from '/downloads/ios/files'
import { same, yes } from './expect'
import { arrivedPicture } from './picture'

const names = ['spec.part', 'spec.png']

describe('The folder of the pictures', () => {
  afterEach(() => names.forEach(files.remove))

  it('takes what arrived out of the temporary directory, also when there is a file of that name', () => {
    for (const _ of [1, 2]) {
      const arrived = arrivedPicture()
      const path = arrived.nativePath
      yes(files.take(arrived, 'spec.part'), 'it was not taken')
      yes(!Ti.Filesystem.getFile(path).exists(), 'it is still in the temporary directory')
    }
  })

  it('keeps pictures out of backups, and readable while the phone is locked, however they were protected', () => {
    const arrived = arrivedPicture()
    const { IOS_FILE_PROTECTION_COMPLETE } = Ti.Filesystem
    Ti.Filesystem.getFile(arrived.nativePath).setProtectionKey(IOS_FILE_PROTECTION_COMPLETE)
    files.take(arrived, 'spec.part')
    const file = Ti.Filesystem.getFile(files.path('spec.part'))
    same(file.remoteBackup, false)
    same(file.getProtectionKey(), Ti.Filesystem.IOS_FILE_PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION)
  })

  it('tells size, pixels and bytes of a picture', () => {
    files.take(arrivedPicture(), 'spec.part')
    const picture = files.look('spec.part')
    same(picture?.pixels, 640 * 480)
    const [bytes] = Array.from(picture?.blocks() ?? [], (block) => block.bytes())
    same(bytes?.length, picture?.size)
    same(Array.from(bytes?.subarray(1, 4) ?? []), [0x50, 0x4e, 0x47])
  })

  it('tells the digest of a file', () => {
    files.take(Ti.createBuffer({ value: 'abc' }).toBlob(), 'spec.part')
    // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
    same(
      files.look('spec.part')?.sha256(),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('reads a large file in blocks from the first byte to the last', () => {
    const content = Ti.createBuffer({ length: 2_500_000 })
    content.fill(1, 0, 1)
    content.fill(2, 2_499_999, 1)
    files.take(content.toBlob(), 'spec.part')
    const blocks = Array.from(files.look('spec.part')?.blocks() ?? [], (block) => block.bytes())
    same(
      blocks.map(({ length }) => length),
      [1_048_576, 1_048_576, 402_848],
    )
    same([blocks[0]?.[0], blocks[2]?.[402_847]], [1, 2])
  })

  it('renames over a file of the same name', () => {
    files.take(arrivedPicture(), 'spec.png')
    files.take(arrivedPicture(), 'spec.part')
    yes(files.rename('spec.part', 'spec.png'), 'it was not renamed')
    same(files.look('spec.part'), undefined)
    yes(files.look('spec.png') !== undefined, 'it is not there')
  })

  it('keeps the files of the transfers that are named, tells which are there, and deletes the others with their copies', () => {
    const mine = (name: string) => Ti.Filesystem.getFile(files.path(name))
    for (const name of ['foreground.spec.png', 'foreground.old.png', 'banner.foreground.old.png', 'spec.png'])
      files.take(arrivedPicture(), name)
    const kept = Ti.Filesystem.getFile(files.path('')).getDirectoryListing() ?? []
    const names = kept.filter((name) => !/foreground\.old|spec\.png$/.test(name))
    const wanted = [...names, 'foreground.spec.png', 'foreground.none.png']
    same(files.keepOnly(wanted), [...names, 'foreground.spec.png'])
    same(
      ['foreground.spec.png', 'foreground.old.png', 'banner.foreground.old.png', 'spec.png'].map((name) =>
        mine(name).exists(),
      ),
      [true, false, false, true],
    )
    files.remove('foreground.spec.png')
  })

  it('throws away what arrived and is not wanted', () => {
    const arrived = arrivedPicture()
    const path = arrived.nativePath
    files.discard(arrived)
    yes(!Ti.Filesystem.getFile(path).exists(), 'it is still there')
  })

  it('knows nothing of a file that is not there', () => {
    same(files.look('spec.png'), undefined)
    files.remove('spec.png')
  })
})

import { files } from '/downloads/files'
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

  it('keeps pictures out of backups, and readable while the phone is locked', () => {
    files.take(arrivedPicture(), 'spec.part')
    const file = Ti.Filesystem.getFile(files.path('spec.part'))
    same(file.remoteBackup, false)
    same(file.getProtectionKey(), Ti.Filesystem.IOS_FILE_PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION)
  })

  it('tells size, width and bytes of a picture', () => {
    files.take(arrivedPicture(), 'spec.part')
    const picture = files.look('spec.part')
    same(picture?.width, 640)
    same(picture?.bytes().length, picture?.size)
    same(Array.from(picture?.bytes().subarray(1, 4) ?? []), [0x50, 0x4e, 0x47])
  })

  it('renames over a file of the same name', () => {
    files.take(arrivedPicture(), 'spec.png')
    files.take(arrivedPicture(), 'spec.part')
    yes(files.rename('spec.part', 'spec.png'), 'it was not renamed')
    same(files.look('spec.part'), undefined)
    yes(files.look('spec.png') !== undefined, 'it is not there')
  })

  it('knows nothing of a file that is not there', () => {
    same(files.look('spec.png'), undefined)
    files.remove('spec.png')
  })
})

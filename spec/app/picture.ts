/** A file in the temporary directory, as a download leaves it there: a picture of the app, whole or cut. */
export function arrivedPicture(): Titanium.Blob {
  const path = `${Ti.Filesystem.tempDirectory}spec.tmp`
  const copy = Ti.Filesystem.getFile(path)
  if (copy.exists()) copy.deleteFile()
  Ti.Filesystem.getFile(Ti.Filesystem.resourcesDirectory, 'images', 'before.png').copy(path)
  return copy.read()
}

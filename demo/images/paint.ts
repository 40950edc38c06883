import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { glaze } from './glaze.ts'
import { Panes } from './panes.ts'
import { type PictureName, scenes } from './scenes.ts'

/** Paints a picture: the same bytes every time. Takes some tenths of a second. */
export function paint(name: PictureName): Buffer {
  const scene = scenes[name]
  const bitmap = glaze(scene, new Panes(scene))
  const data = Buffer.from(bitmap.data.buffer)
  if (scene.type === 'image/jpeg') return jpeg.encode({ ...bitmap, data }, 92).data
  const png = new PNG({ width: bitmap.width, height: bitmap.height })
  png.data = data
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 3, filterType: 0 })
}

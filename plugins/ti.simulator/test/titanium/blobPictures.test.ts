import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'
import { colours, encoded, heicHeader, redAndBlue, turned } from './pictures.ts'
import { png } from './png.ts'

const TELL = `
  const read = (name) => Ti.Filesystem.getFile(name).read();
  const tell = (blob) => blob && [blob.mimeType, blob.width, blob.height, blob.length > 0];
  const base64 = (blob) => Ti.Utils.base64encode(blob).text;
`

test('an image is resized, cropped, cut to a square and bordered, in pixels', async (t) => {
  const [edits, part, corner, square, hidden] = await reportsOf(
    t,
    `${TELL}
     const photo = read('photo.jpg'), { process } = global;
     report([
       photo.imageAsResized(10, 30), photo.imageAsCropped({ width: 10, height: 6 }), photo.imageAsCropped(null),
       photo.imageAsCropped({ x: 35, y: 15, width: 10, height: 10 }), photo.imageAsCropped({ x: 90 }),
       photo.imageAsThumbnail(12), photo.imageAsThumbnail(12, 0), photo.imageWithAlpha(),
       photo.imageWithRoundedCorner(5), photo.imageWithTransparentBorder(3), photo.imageAsCompressed(0.5), photo.imageAsResized(),
     ].map(tell));
     report(base64(photo.imageAsCropped({ x: 25, y: 0, width: 10, height: 10 })));
     report(base64(photo.imageWithRoundedCorner(8, 2)));
     report(base64(photo.imageAsThumbnail(20, 1)));
     report(global.process === process);`,
    { files: { 'photo.jpg': redAndBlue(40, 20) } },
  )
  deepEqual(edits, [
    ['image/jpeg', 10, 30, true],
    ['image/jpeg', 10, 6, true],
    ['image/jpeg', 40, 20, true],
    ['image/jpeg', 5, 5, true],
    ['image/jpeg', 0, 0, false],
    ['image/png', 14, 14, true],
    ['image/png', 12, 12, true],
    ['image/png', 40, 20, true],
    ['image/png', 42, 22, true],
    ['image/png', 46, 26, true],
    ['image/jpeg', 40, 20, true],
    ['image/jpeg', 0, 0, false],
  ])
  deepEqual(colours(String(part), [[5, 5]]), ['blue'])
  deepEqual(
    colours(String(corner), [
      [1, 10],
      [2, 2],
      [12, 12],
      [41, 12],
    ]),
    ['clear', 'clear', 'red', 'blue'],
  )
  deepEqual(
    colours(String(square), [
      [0, 0],
      [2, 2],
      [19, 19],
    ]),
    ['clear', 'red', 'blue'],
  )
  equal(hidden, true, "the app sees Node's process")
})

test('an edit is a PNG where the image has an alpha channel, and null for what is no image', async (t) => {
  const reports = await reportsOf(
    t,
    `${TELL}
     report(['clear.png', 'a.webp', 'a.avif', 'a.gif'].map((name) => tell(read(name).imageAsResized(3, 3))));
     report(tell(read('clear.png').imageAsCompressed()));
     const text = read('a.txt');
     report([text.imageAsResized(1, 1), text.imageAsCropped({}), text.imageAsThumbnail(1), text.imageWithAlpha(),
       text.imageWithRoundedCorner(1), text.imageWithTransparentBorder(1), text.imageAsCompressed(1)]);
     try { read('a.heic').imageWithAlpha(); } catch (e) { report(e.message); }`,
    {
      files: {
        'clear.png': png(6, 4),
        'a.webp': encoded('webp', 6, 4),
        'a.avif': encoded('avif', 6, 4),
        'a.gif': encoded('gif', 6, 4),
        'a.txt': 'hello',
        'a.heic': heicHeader(6, 4),
      },
    },
  )
  deepEqual(reports, [
    [
      ['image/png', 3, 3, true],
      ['image/jpeg', 3, 3, true],
      ['image/jpeg', 3, 3, true],
      ['image/jpeg', 3, 3, true],
    ],
    ['image/jpeg', 6, 4, true],
    [null, null, null, null, null, null, null],
    'The pixels of this heic image are not simulated: Skia does not decode them',
  ])
})

test("EXIF's orientation turns an image upright, except where it is cropped", async (t) => {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8]
  const photo = redAndBlue(40, 20)
  const files = Object.fromEntries(orientations.map((each) => [`${each}.jpg`, turned(photo, each)]))
  const told = await reportsOf(
    t,
    `${TELL}
     for (const each of [${orientations}]) {
       const blob = read(each + '.jpg');
       report([blob.width, blob.height, blob.uprightWidth, blob.uprightHeight, base64(blob.imageAsResized(20, 20)), base64(blob.imageAsCropped())]);
     }`,
    { files },
  )
  const upright = told.map((each) => (Array.isArray(each) ? each : []))
  deepEqual(
    upright.map(([width, height, uprightWidth, uprightHeight]) => [
      width,
      height,
      uprightWidth,
      uprightHeight,
    ]),
    orientations.map((each) => (each < 5 ? [40, 20, 40, 20] : [20, 40, 20, 40])),
  )
  const corners = [
    [2, 2],
    [17, 2],
    [2, 17],
  ] as const
  deepEqual(
    upright.map(([, , , , resized]) => colours(String(resized), corners).join(' ')),
    [
      'red blue red',
      'blue red blue',
      'blue red blue',
      'red blue red',
      'red red blue',
      'red red blue',
      'blue blue red',
      'blue blue red',
    ],
  )
  deepEqual(
    upright.map(([, , , , , cropped]) => colours(String(cropped), corners).join(' ')),
    orientations.map(() => 'red red red'),
  )
})

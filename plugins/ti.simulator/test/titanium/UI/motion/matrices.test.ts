import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../../harness.ts'

const ROUND = 'const round = (value) => Math.round(value * 1e6) / 1e6 + 0;'
const FLAT = `${ROUND} const flat = (m) => [m.a, m.b, m.c, m.d, m.tx, m.ty].map(round);`

test('a flat matrix turns, scales, moves, multiplies and inverts as CGAffineTransform does', async (t) => {
  const reports = await reportsOf(
    t,
    `${FLAT} const m = Ti.UI.createMatrix2D();
     report(flat(m));
     report(flat(m.rotate(90)));
     report(flat(m.scale(2, 3).translate(10, 20)));
     report(flat(m.translate(10, 20).scale(2)));
     report(flat(m.scale(0, 1)));
     report(flat(m.rotate(90).multiply(m.translate(5, 0))));
     report(flat(m.translate(5, 6).rotate(30).scale(2, 4).multiply(m.translate(5, 6).rotate(30).scale(2, 4).invert())));
     report(flat(Ti.UI.createMatrix2D({ scale: 2, rotate: 90 })));
     report(flat(m));`,
  )
  deepEqual(reports, [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, 0, 0],
    [2, 0, 0, 3, 20, 60],
    [2, 0, 0, 2, 10, 20],
    [0.0001, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, 5, 0],
    [1, 0, 0, 1, 0, 0],
    [0, 2, -2, 0, 0, 0],
    [1, 0, 0, 1, 0, 0],
  ])
})

test('the numbers of a matrix can be set; what is no matrix cannot be multiplied with', async (t) => {
  const reports = await reportsOf(
    t,
    `${FLAT} const m = Ti.UI.createMatrix2D(); m.a = 2; m.ty = 7;
     report(flat(m));
     try { m.multiply({}); } catch (e) { report(e.name); }
     const space = Ti.UI.createMatrix3D(); space.m34 = -0.5;
     report([space.m11, space.m34, space.m44]);`,
  )
  deepEqual(reports, [[2, 0, 0, 1, 0, 7], 'TypeError', [1, -0.5, 1]])
})

test('a matrix in space turns, scales, moves, multiplies and inverts as CATransform3D does', async (t) => {
  const reports = await reportsOf(
    t,
    `${ROUND} const names = [1, 2, 3, 4].flatMap((row) => [1, 2, 3, 4].map((column) => 'm' + row + column));
     const all = (m) => names.map((name) => round(m[name])).join(' ');
     const m = Ti.UI.createMatrix3D();
     report(all(m.rotate(90, 0, 0, 2)));
     report(all(m.rotate(90, 1, 0, 0)));
     report(all(m.scale(2).translate(1, 2, 3)));
     const any = m.translate(1, 2, 3).rotate(40, 1, 2, 3).scale(2, 3, 4);
     report(all(any.multiply(any.invert())) === all(m));
     report(all(any.invert().multiply(any)) === all(m));
     report(all(Ti.UI.createMatrix3D({ scale: 3 })));`,
  )
  deepEqual(reports, [
    '0 1 0 0 -1 0 0 0 0 0 1 0 0 0 0 1',
    '1 0 0 0 0 0 1 0 0 -1 0 0 0 0 0 1',
    '2 0 0 0 0 2 0 0 0 0 2 0 2 4 6 1',
    true,
    true,
    '3 0 0 0 0 3 0 0 0 0 3 0 0 0 0 1',
  ])
})

test('the glass gets the numbers of a transform; the old name of a matrix says what took its place', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(); win.open();
     win.add(Ti.UI.createView({ transform: Ti.UI.create2DMatrix().translate(3, 4), anchorPoint: { x: 0, y: 1 } }));
     report(Ti.UI.createMatrix2D() instanceof Ti.UI.create2DMatrix().constructor);`,
  )
  const { transform, anchorPoint } = app.view({ type: 'Ti.UI.View' }).properties
  deepEqual(transform, [1, 0, 0, 1, 3, 4])
  deepEqual(anchorPoint, { x: 0, y: 1 })
  equal(app.reports[0], true)
  match(app.log.join('\n'), /2DMatrix DEPRECATED in 8\.0\.0, in favor of Ti\.UI\.Matrix2D/)
})

import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

test('a module knows itself, who asked for it and the main one, and its this is the global object', async (t) => {
  const reports = await reportsOf(
    t,
    `report([module.id, module.parent.id, require.main.filename, module.loaded, module.path, module.paths, __filename, __dirname]); report(require('/lib/a'));
     report((function () { return this === global; })() && this === global);`,
    {
      files: {
        'lib/a.js':
          'module.exports = [module.id, module.parent.id, module.paths, this === global, require("./b.json").b];',
        'lib/b.json': '{"b":1}',
      },
    },
  )
  deepEqual(reports, [
    ['/app.js', '.', '/ti.main.js', false, '/', ['/node_modules'], '/app.js', '/'],
    ['/lib/a.js', '/app.js', ['/lib/node_modules', '/node_modules'], true, 1],
    true,
  ])
})

test('a module is found beside, at the root, by its folder and main file, and in node_modules, else it is missing', async (t) => {
  const reports = await reportsOf(
    t,
    `const said = (id) => { try { return require(id); } catch (e) { return e.message; } };
     report(['./lib/a', 'lib/a', 'common', 'packed', 'deep', 'broken', 'none'].map(said));
     report([said('throws'), said('throws')]);`,
    {
      files: {
        'lib/a.js': 'module.exports = "a";',
        'common/common.js': 'module.exports = "common";',
        'packed/package.json': '{"main":"./out"}',
        'packed/out/index.js': 'module.exports = "packed";',
        'node_modules/deep/index.js': 'module.exports = "deep";',
        'broken/package.json': '{"main":"./gone.js"}',
        'broken/index.js': 'module.exports = "never";',
        'throws.js': 'exports.half = true; throw new Error("stop");',
      },
    },
  )
  deepEqual(reports, [
    [
      ...['a', 'a', 'common', 'packed', 'deep'],
      'Requested module not found: broken',
      'Requested module not found: none',
    ],
    ['stop', { half: true }],
  ])
})

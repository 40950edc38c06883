import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test } from 'node:test'
import { compileProject, formatProblem } from 'ti.typescript'
import { fixture, root } from './dropin.ts'

/** Up to the first view: from there on the parameters of functions want a type. */
const SERVICE = /^[\s\S]*?(?=\nconst window)/

test('the folder and the lines of the plain app hold in TypeScript, with import in place of require', async () => {
  const copy = join(root, 'build', 'dropin.typescript')
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(join(copy, 'app'), { recursive: true })
  for (const file of ['tiapp.xml', 'i18n']) cpSync(join(fixture, file), join(copy, file), { recursive: true })
  cpSync(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json'))
  cpSync(join(root, 'app/lib/downloads'), join(copy, 'app/lib/downloads'), {
    recursive: true,
    filter: (source) => extname(source) !== '.js',
  })
  const [lines = ''] = SERVICE.exec(readFileSync(join(fixture, 'Resources/app.js'), 'utf8')) ?? []
  const imports = lines.replaceAll(/^const (\{[^}]*\}) = require\((.*)\)$/gm, 'import $1 from $2')
  assert.match(imports, /^import \{[^}]* createService,[^}]*\} from/m)
  writeFileSync(join(copy, 'app/alloy.ts'), imports)
  const { problems, compiled } = await compileProject(copy)
  assert.deepEqual(problems.map(formatProblem), [])
  assert.ok(compiled > 20, `${compiled}`)
})

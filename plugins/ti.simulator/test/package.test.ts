import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly dependencies: Readonly<Record<string, string>>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The paths in the tarball that `npm pack` would write. */
function packed(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [tarball]: { files: { path: string }[] }[] = JSON.parse(output)
  return tarball?.files.map(({ path }) => path) ?? []
}

const files = packed()

test('the package holds its command, its entries, the runtime of the app and its page', () => {
  const entries = [
    ...Object.values(manifest.bin),
    ...Object.values(manifest.exports).flatMap((entry) => Object.values(entry)),
  ]
  const html = readFileSync(join(ROOT, 'src/page/browser/index.html'), 'utf8')
  const parts = [...html.matchAll(/(?:href|src)="\/?phone\/page\/browser\/([^"]+)"/g)].map(([, name]) => name)
  assert.ok(parts.length > 1, html)
  const page = ['index.html', ...parts].map((name) => `page/browser/${name}`)
  for (const file of [...entries, 'dist/src/titanium.js', 'README.md'].map((name) =>
    name.replace(/^\.\//, ''),
  ))
    assert.ok(files.includes(file), `${file} is missing`)
  for (const file of page)
    assert.ok(files.includes(`src/${file}`) || files.includes(`dist/src/${file}`), `${file} is missing`)
})

test('the package holds neither tests nor sources nor what a compiler leaves behind, and the runtime once', () => {
  const odd = files.filter((name) => /(^|\/)test\/|\.map$|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(name))
  assert.deepEqual(odd, [])
  const modules = files.filter((name) => name.startsWith('dist/src/titanium/') && !name.includes('/api/'))
  assert.deepEqual(modules, [])
})

test('what the package imports is among its dependencies, and every dependency is used', () => {
  const modules = files.filter((name) => name.endsWith('.js') && !name.includes('/page/browser/'))
  const sources = modules.map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n')
  const imported = [...sources.matchAll(/^(?:import|export) .*? from ['"]([^'".][^'"]*)['"];?$/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !isBuiltin(name))
    .map((name) =>
      (name.startsWith('@') ? name.split('/').slice(0, 2) : name.split('/').slice(0, 1)).join('/'),
    )
  const known = Object.keys(manifest.dependencies)
  assert.deepEqual(
    imported.filter((name) => !known.includes(name)),
    [],
  )
  assert.deepEqual(
    known.filter((name) => !new RegExp(`['"]${name}`).test(sources)),
    [],
  )
})

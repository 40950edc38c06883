import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTiapp } from 'ti.simulator'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Source files below a folder, what is made from them left out. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|html|css)$/.test(name) && !name.split(sep).includes('dist'))
    .map((name) => join(folder, name))
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const PLUGINS: readonly string[] = JSON.parse(read('package.json')).workspaces

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

function imports(file: string): string[] {
  return Array.from(
    read(file).matchAll(/(?:from|import\(?|require\()\s*['"]([^'"]+)['"]/g),
    ([, name]) => name ?? '',
  )
}

test('no plugin names an id, an address or a title of the app', () => {
  const { id, name, guid, properties } = readTiapp(root)
  const config = JSON.parse(read('app/config.json'))
  const words = [
    ...[id, name, guid, String(properties['acs-base-url']), String(properties['acs-api-key'])],
    ...[config['env:test'].imageUrl, 'Download Image', 'Downloading image', 'Background download initiated'],
  ]
  for (const plugin of PLUGINS)
    for (const file of sources(join(plugin, 'src')))
      for (const word of words) assert.ok(!read(file).includes(word), `${file} names "${word}" of the app`)
})

test('the app imports nothing of the plugins', () => {
  for (const file of sources('app').filter((name) => name.endsWith('.ts')))
    for (const name of imports(file))
      assert.match(name, /^(\.{1,2})?\/|^com\.appcelerator\.urlSession$/, `${file} imports ${name}`)
})

test('the core of the download service knows no Titanium and nothing outside of itself', () => {
  const folder = join('app', 'lib', 'downloads', 'core')
  const files = sources(folder).filter((name) => name.endsWith('.ts'))
  assert.ok(files.length > 20)
  for (const file of files) {
    assert.doesNotMatch(
      withoutComments(read(file)),
      /\bTi(tanium)?\.[A-Z]|\bAlloy\.|\bL\(/,
      `${file} uses Titanium`,
    )
    for (const name of imports(file)) {
      assert.match(name, /^\.\.?\//, `${file} imports ${name}`)
      assert.ok(join(file, '..', name).startsWith(folder + sep), `${file} imports ${name}`)
    }
  }
})

test('the download service imports nothing from outside of its folder, which may have any name and place', () => {
  const folder = join('app', 'lib', 'downloads')
  for (const file of sources(folder).filter((name) => name.endsWith('.ts')))
    for (const name of imports(file).filter((each) => each !== 'com.appcelerator.urlSession')) {
      assert.match(name, /^\.\.?\/.*\.js$/, `${file} imports ${name}`)
      assert.ok(join(file, '..', name).startsWith(folder + sep), `${file} imports ${name}`)
    }
})

test('the app imports the download service by its one door', () => {
  const outside = sources('app').filter(
    (file) => file.endsWith('.ts') && !file.startsWith(join('app', 'lib', 'downloads') + sep),
  )
  const doors = outside.flatMap((file) =>
    imports(file)
      .map((name) => (name.startsWith('/') ? join('app', 'lib', name) : join(file, '..', name)))
      .filter((path) => path.split(sep).includes('downloads'))
      .map((path) => `${file} imports ${path}`),
  )
  assert.ok(doors.length > 10)
  for (const door of doors)
    assert.ok(door.endsWith(` ${join('app', 'lib', 'downloads', 'index')}`), `${door}, not its index.ts`)
})

test('no plugin imports the app or what belongs to it alone', () => {
  for (const plugin of PLUGINS)
    for (const file of [join(plugin, 'src'), join(plugin, 'test')].flatMap(sources))
      for (const name of imports(file)) {
        assert.doesNotMatch(name, /^#/, `${file} imports ${name}`)
        if (name.startsWith('.'))
          assert.ok(join(file, '..', name).startsWith(plugin + sep), `${file} imports ${name}`)
      }
})

test('ti.iphone names no setting and no service of the app', () => {
  const settings = Object.values<object>(JSON.parse(read('app/config.json'))).flatMap(Object.keys)
  const properties = Object.keys(readTiapp(root).properties).filter((name) => !name.startsWith('ti.'))
  const words = [...settings, ...properties, 'run-specs', 'images/latest', 'download_url']
  const files = sources('plugins/ti.iphone/src').map((file) => [file, read(file)] as const)
  assert.ok(files.length > 0)
  for (const [file, text] of files)
    for (const word of words) assert.ok(!text.includes(word), `${file} names "${word}" of the app`)
})

test('no plugin imports another but for its tests and what it declares to need', () => {
  for (const plugin of PLUGINS) {
    const { dependencies = {} } = JSON.parse(read(join(plugin, 'package.json')))
    const allowed = new Set(Object.keys(dependencies))
    for (const file of sources(join(plugin, 'src')))
      for (const name of imports(file).filter((each) => /^ti\.\w+/.test(each)))
        assert.ok(allowed.has(name.split('/')[0] ?? ''), `${file} imports ${name}`)
  }
})

/** Whether a file drives a browser, itself or through what it imports. */
function opensBrowser(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  return imports(file).some((name) => {
    if (name === 'playwright-core') return true
    return name.startsWith('.') && name.endsWith('.ts') && opensBrowser(join(file, '..', name), seen)
  })
}

test('a test that opens a browser lies right in a folder `page`, to be left out where there is none', () => {
  const tests = ['spec', 'demo', 'artwork', ...PLUGINS.map((plugin) => join(plugin, 'test'))]
    .flatMap(sources)
    .filter((file) => file.endsWith('.test.ts'))
  const inBrowser = tests.filter((file) => opensBrowser(file))
  assert.ok(inBrowser.length > 0)
  for (const file of inBrowser) assert.equal(file.split(sep).at(-2), 'page', `${file} opens a browser`)
})

/** What each room of the simulator may import of the others. The public face, `src/*.ts`, may import them all. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  titanium: ['wire'],
  glass: ['wire'],
  apple: ['wire'],
  install: ['wire'],
  os: ['apple', 'glass', 'install', 'wire'],
  page: ['phone.ts', 'glass', 'os', 'wire'],
  verification: ['device.ts', 'deviceOptions.ts', 'os', 'wire'],
}

test('the rooms of the simulator keep to themselves: nothing of iOS knows the page, the app knows only what is on the wire', () => {
  const house = join('plugins', 'ti.simulator', 'src')
  const rooms = readdirSync(join(root, house), { withFileTypes: true }).filter((each) => each.isDirectory())
  assert.deepEqual(rooms.map(({ name }) => name).sort(), Object.keys(ROOMS).sort())
  for (const [room, others] of Object.entries(ROOMS))
    for (const file of sources(join(house, room)))
      for (const name of imports(file).filter((each) => each.startsWith('.'))) {
        const [other = ''] = relative(house, join(file, '..', name)).split(sep)
        assert.ok(other === room || others.includes(other), `${file} imports ${name}`)
      }
})

test('one daemon of iOS wakes the app', () => {
  const wakes = /\b(performFetch|didReceiveRemoteNotification|handleEventsForBackgroundURLSession)\(/
  const daemons = sources(join('plugins', 'ti.simulator', 'src', 'os'))
  assert.deepEqual(
    daemons.filter((file) => wakes.test(read(file))).map((file) => basename(file)),
    ['runningboard.ts'],
  )
})

/**
 * Titanium's own circles. A File is read as a Blob and opened as a FileStream, an IOStream that reads into a Buffer, a Buffer is
 * made a Blob, and a Blob gives its File. A Node of XML gives lists of nodes, its attributes and its document.
 */
const TITANIUMS_OWN = [
  ...['Blob', 'Buffer', 'Filesystem/File', 'Filesystem/FileStream', 'IOStream', 'Stream/transfer'],
  ...['Attr', 'Element', 'NamedNodeMap', 'Node', 'NodeList', 'wrap'].map((name) => `XML/${name}`),
].map((name) => join('plugins', 'ti.simulator', 'src', 'titanium', `${name}.ts`))

/** Each file with those that it imports, types too. */
function importGraph(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Set(folders.flatMap(sources).filter((file) => file.endsWith('.ts')))
  const target = (file: string, name: string) => {
    const path = name.startsWith('/') ? join('app', 'lib', name) : join(file, '..', name)
    return [path, `${path}.ts`, path.replace(/\.js$/, '.ts')].find((each) => files.has(each))
  }
  return new Map(
    [...files].map((file) => [file, imports(file).flatMap((name) => target(file, name) ?? [])] as const),
  )
}

/** The shortest way from a file by what it imports back to itself, if there is one. */
function circleOf(file: string, graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  let ways = [[file]]
  while (ways.length > 0) {
    const longer: string[][] = []
    for (const way of ways)
      for (const next of graph.get(way.at(-1) ?? '') ?? []) {
        if (next === file) return [...way, file]
        if (seen.has(next)) continue
        seen.add(next)
        longer.push([...way, next])
      }
    ways = longer
  }
  return undefined
}

test('no file imports itself by way of others, its types neither, but for circles of Titanium', () => {
  const graph = importGraph([
    ...['app', 'demo', 'artwork', 'spec'],
    ...PLUGINS.flatMap((plugin) => [join(plugin, 'src'), join(plugin, 'test')]),
  ])
  assert.ok([...graph.values()].flat().length > 1000)
  const circles = [...graph.keys()].flatMap((file) => {
    const way = circleOf(file, graph)
    return way ? [{ file, way }] : []
  })
  const odd = circles.filter(({ file }) => !TITANIUMS_OWN.includes(file))
  assert.deepEqual(
    odd.map(({ way }) => way.join(' -> ')),
    [],
  )
  assert.deepEqual(circles.map(({ file }) => file).sort(), [...TITANIUMS_OWN].sort())
})

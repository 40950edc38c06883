import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What is not written by us, or not written for people. */
const SKIPPED = new Set(['node_modules', 'dist', 'build', 'Resources', 'fixtures', '.git', 'ti.alloy'])
const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)|(?:src|srcset|href)="([^"]+)"/g
const CODE_BLOCK = /^```.*?^```/gms
/** What npm runs without `run`. */
const SHORT = new Set(['start', 'test'])

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : pages(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** The anchor that GitHub gives a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchors = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => anchor(text))

/** What the text of a link promises of the file: the name of a test, or names of code in backticks. */
function promises(text: string, target: string): string[] {
  if (target.endsWith('.test.ts')) return [text]
  const names = [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  return names.filter((name) => !name.includes('/') && !target.endsWith(name))
}

/** Whether a name stands in the text as a whole word. */
function tells(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).test(text)
}

/** What is wrong with the links of a page: none where all lead to what they promise. */
function brokenLinks(page: string, markdown: string): string[] {
  return [...markdown.replace(CODE_BLOCK, '').matchAll(LINK)].flatMap(([, text = '', link, attribute]) => {
    const address = link ?? attribute ?? ''
    if (/^[a-z]+:/.test(address)) return []
    const [path = '', fragment] = address.split('#')
    const here = path === ''
    const target = resolve(dirname(page), path)
    if (!existsSync(target)) return [`${address} is not there`]
    if (!here && statSync(target).isDirectory()) return []
    const content = here ? markdown : readFileSync(target, 'utf8')
    if (fragment !== undefined && !anchors(content).includes(fragment)) return [`${address} is no heading`]
    return (here ? [] : promises(text, target))
      .filter((name) => !tells(content, name))
      .map((name) => `${address} does not hold "${name}"`)
  })
}

function unknownScripts(markdown: string, scripts: object): string[] {
  return [...markdown.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)]
    .filter(([, run, name = '']) => run !== undefined || SHORT.has(name))
    .map(([, , name = '']) => name)
    .filter((name) => !(name in scripts))
}

for (const page of pages(ROOT))
  test(`every link of ${relative(ROOT, page).replaceAll(sep, '/')} leads to what it promises`, () => {
    assert.deepEqual(brokenLinks(page, readFileSync(page, 'utf8')), [])
  })

test('no page holds the marks of a merge that was not ended', () => {
  for (const page of pages(ROOT))
    assert.doesNotMatch(readFileSync(page, 'utf8'), /^(<{7}|={7}$|>{7})/m, relative(ROOT, page))
})

test('every npm script that a page names is there', () => {
  const { scripts }: { scripts: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const page of pages(ROOT))
    assert.deepEqual(unknownScripts(readFileSync(page, 'utf8'), scripts), [], page)
})

test('what the page of the downloads shows of a plain app that uses the downloads is in that app', () => {
  const app = readFileSync(join(ROOT, 'spec/dropin/project/Resources/app.js'), 'utf8')
  const blocks = [
    ...readFileSync(join(ROOT, 'app/lib/downloads/README.md'), 'utf8').matchAll(/^```js\n(.*?)^```/gms),
  ]
  assert.equal(blocks.length, 2)
  for (const [, code = ''] of blocks) assert.ok(app.includes(code), code)
})

test('a link to a file, a heading or a name that is gone is found', () => {
  const page = join(ROOT, 'README.md')
  const markdown =
    '# One\n[a](gone.ts) [b](#two) [`gone`](package.json) <img src="gone.png"> [c](#one) [`name`](package.json)'
  assert.deepEqual(brokenLinks(page, markdown), [
    'gone.ts is not there',
    '#two is no heading',
    'package.json does not hold "gone"',
    'gone.png is not there',
  ])
  assert.deepEqual(
    unknownScripts('`npm run gone`, `npm run here`, `npm test`, `npm install`', { here: '' }),
    ['gone', 'test'],
  )
})

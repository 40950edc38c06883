import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readOptions, usage } from 'ti.iphone'
import { iphoneProject } from '#demo/iphoneProject.js'

const root = new URL('../../../', import.meta.url)

for (const name of ['README.md', 'docs/on-an-iphone.md', 'docs/push-setup.md']) {
  const text = readFileSync(new URL(name, root), 'utf8')

  test(`every command of ${name} is one that the command takes`, () => {
    const commands = [...text.matchAll(/npm run (iphone|ios)(?: -- ([^`\n]+))?/g)]
    assert.ok(commands.length > 0)
    for (const [command, target, options = ''] of commands) {
      const args = options.replaceAll(/<\w+>/g, 'value').split(' ').filter(Boolean)
      assert.doesNotThrow(() => readOptions([target === 'ios' ? 'simulator' : 'device', ...args]), command)
    }
  })
}

test('docs/on-an-iphone.md has every option that --help has', () => {
  const text = readFileSync(new URL('docs/on-an-iphone.md', root), 'utf8')
  for (const [option] of usage(iphoneProject).matchAll(/--[a-z-]+/g)) assert.ok(text.includes(option), option)
})

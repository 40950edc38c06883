import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setEnvironment } from '../helpers/standInMac.ts'

const module = new URL('../../src/serve/askPerson.js', import.meta.url).href
/** `script` of util-linux gives a program a terminal. */
const skip = process.platform !== 'linux' && 'only script of Linux takes a command like this'

/** What comes to the terminal when the person presses these keys at the question. */
async function press(keys: string): Promise<string> {
  const asking = `import { askPerson } from '${module}'
    const answer = await askPerson('Well? ').catch(({ name }) => name)
    console.log('<' + answer + '>')`
  const command = `${process.execPath} --input-type=module -e "${asking}"`
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
  let shown = ''
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!shown.includes('Well?') && (shown + text).includes('Well?')) terminal.stdin.write(keys)
    shown += text
  })
  await once(terminal, 'close')
  return /<(.*)>/.exec(shown)?.[1] ?? shown
}

for (const [keys, what, answer] of [
  ['yes\r', 'an answer', 'yes'],
  ['\x03', 'Ctrl-C', 'Stop'],
  ['\x04', 'Ctrl-D', 'Stop'],
] as const)
  test(`${what} at the question ends it`, { skip, timeout: 20_000 }, async (t) => {
    setEnvironment(t, { CI: '' })
    assert.equal(await press(keys), answer)
  })

import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'
import { encoded } from '../titanium/pictures.ts'

// https://titaniumsdk.com/api/titanium/ui/imageview.html#events
test('a picture of the network fires load where it decodes, and error -1016 where it does not', async (t) => {
  const png = encoded('png', 4, 4)
  const answers: readonly (readonly [string, Buffer, number])[] = [
    ['a PNG', plainAnswer(png), 0],
    ['a JPEG called text', plainAnswer(encoded('jpeg', 4, 4), ['Content-Type: text/plain']), 0],
    ['a page called an image', plainAnswer('<html>Sign in</html>', ['Content-Type: image/png']), -1016],
    ['nothing', plainAnswer(''), -1016],
    ['the first bytes of a PNG', plainAnswer(png.subarray(0, 12)), -1016],
    ['a page for 404', plainAnswer(png, [], '404 Not Found'), 404],
  ]
  const server = await rawServer(t, (request) => answers[Number(/\/(\d+)/.exec(request)?.[1])]?.[1] ?? '')
  const { ask } = await asker(t)
  for (const [index, [what, , code]] of answers.entries())
    equal((await ask({ way: 'image', url: `http://${server.host}/${index}` })).code, code, what)
})

test('a picture that did not decode is asked for again', async (t) => {
  const server = await rawServer(t, (_request, count) =>
    plainAnswer(count === 1 ? 'busy' : encoded('png', 4, 4)),
  )
  const { ask } = await asker(t)
  const url = `http://${server.host}/`
  equal((await ask({ way: 'image', url })).code, -1016)
  equal((await ask({ way: 'image', url })).code, 0)
})

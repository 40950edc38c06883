import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { fastify } from 'fastify'
import { Device } from 'ti.simulator'
import { phone } from 'ti.simulator/screen'
import { withApp } from './app.ts'
import type { Figure } from './report.ts'

const SETS = 1_000
/** ms of one frame of the page, with room for a busy machine */
const FRAME = 16
const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var labels = [];
for (var i = 0; i < 10; i += 1) { labels.push(Ti.UI.createLabel({ text: '' })); }
win.add(labels);
var button = Ti.UI.createButton({ title: 'Set' });
win.add(button);
button.addEventListener('click', function () {
  for (var i = 0; i < ${SETS}; i += 1) { labels[i % 10].text = 'value ' + i; }
});
win.open();
`

/** Messages and bytes to the page for 1,000 property sets, against a message for each. */
export async function propertySets(): Promise<Figure[]> {
  return withApp(APP, async (project) => {
    const device = await Device.boot()
    const traffic = { messages: 0, bytes: 0 }
    const server = fastify({ forceCloseConnections: true })
    await server.register(phone(device, { traffic }))
    await device.install(project)
    await device.launch()
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    const page = get(`${url}/phone/events`, (response) => response.resume())
    await wait(200)
    const before = { ...traffic }
    const start = performance.now()
    await device.tap({ title: 'Set' })
    await wait(100)
    const frames = Math.ceil((performance.now() - start) / FRAME)
    const messages = traffic.messages - before.messages
    const bytes = traffic.bytes - before.bytes
    const [label] = device.screen.findAll({ type: 'Ti.UI.Label' })
    const each = `data: ${JSON.stringify({ op: 'set', id: label?.id, properties: { text: `value ${SETS - 1}` } })}\n\n`
    page.destroy()
    await server.close()
    await device.shutdown()
    return [
      {
        what: '1,000 property sets, messages',
        ours: String(messages),
        rival: 'a message a set',
        theirs: String(SETS),
        ratio: messages / SETS,
        goal: 'one batch a frame',
        met: messages >= 1 && messages <= frames,
      },
      {
        what: '1,000 property sets, bytes',
        ours: String(bytes),
        rival: 'a message a set',
        theirs: String(each.length * SETS),
        ratio: bytes / (each.length * SETS),
        goal: '< 0.1',
        met: bytes < each.length * SETS * 0.1,
      },
    ]
  })
}

import { deepEqual } from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'

const APP = `
const { Socket } = Ti.Network;
const log = (...words) => console.log(JSON.stringify(words));
const bytes = (value) => Ti.createBuffer({ value });
const why = (work) => { try { return work(); } catch (e) { return e.constructor.name; } };
const win = Ti.UI.createWindow({ layout: 'vertical' });
const button = (title, onClick) => { const b = Ti.UI.createButton({ title }); b.addEventListener('click', onClick); win.add(b); };
const socket = Socket.createTCP({ host: 'echo.example.com', port: 7, connected: (e) => {
  log('connected', e.socket === socket, socket.state === Socket.CONNECTED, socket.isWritable());
  Ti.Stream.write(socket, bytes('hello'), ({ success, bytesProcessed }) => log('wrote', success, bytesProcessed));
  const buffer = Ti.createBuffer({ length: 3 });
  Ti.Stream.read(socket, buffer, (e) => {
    log('read', e.bytesProcessed, buffer.toString());
    Ti.Stream.pump(socket, ({ buffer, bytesProcessed, totalBytesProcessed }) => {
      log('pumped', buffer && buffer.toString(), bytesProcessed, totalBytesProcessed);
      if (bytesProcessed < 0) { socket.close(); log('closed', socket.state === Socket.CLOSED, why(() => socket.close())); win.open(); }
    }, 10, true);
  });
} });
log(socket.apiName, socket.state === Socket.INITIALIZED, socket.isReadable(), why(() => Socket.createTCP().connect()), why(() => socket.accept()));
socket.connect();
button('Refused', () => Socket.createTCP({ host: 'gone.example.com', port: 1, error: ({ success, code, errorCode, error, socket }) => log(success, code, errorCode, error, socket.state === Socket.ERROR) }).connect());
button('Listen', () => {
  const listener = Socket.createTCP({ host: '127.0.0.1', port: 47123, accepted: ({ inbound, socket }) => {
    log('accepted', socket === listener, inbound.state === Socket.CONNECTED, inbound.host);
    inbound.write(bytes('from the listener')); inbound.close(); listener.close();
  } });
  listener.listen();
  listener.accept({ timeout: 1000 });
  const client = Socket.createTCP({ host: '127.0.0.1', port: 47123, connected: () =>
    Ti.Stream.pump(client, ({ buffer }) => log('client', buffer && buffer.toString()), 1024, true) });
  client.connect();
});
`

test('a TCP socket of an app connects, is written to and read from as a stream, and listens', async (t) => {
  const server = createServer((socket) => socket.once('data', (bytes) => socket.end(`${bytes}!`)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const device = await Device.boot({
    hosts: { 'echo.example.com': `127.0.0.1:${port}`, 'gone.example.com': '127.0.0.1:1' },
  })
  t.after(() => device.shutdown())
  const log: unknown[] = []
  const heard = new Map<string, () => void>()
  device.watch((change) => {
    if (change.kind !== 'log') return
    log.push(JSON.parse(change.text))
    heard.get(change.text)?.()
  })
  const line = (text: string) => new Promise<void>((resolve) => heard.set(text, resolve))
  await device.install(classicApp(t, APP))
  await device.launch()
  deepEqual(log.splice(0), [
    ['Ti.Network.Socket.TCP', true, false, 'Error', 'Error'],
    ['connected', true, true, true],
    ['wrote', true, 5],
    ['read', 3, 'hel'],
    ['pumped', 'lo!', 3, 3],
    ['pumped', null, -1, 3],
    ['closed', true, 'Error'],
  ])
  const refused = [false, 61, 61, 'Connection refused', true]
  const told = line(JSON.stringify(refused))
  await device.tap({ title: 'Refused' })
  await told
  deepEqual(log.splice(0), [refused])
  const ended = line('["client",null]')
  await device.tap({ title: 'Listen' })
  await ended
  deepEqual(log, [
    ['accepted', true, true, '127.0.0.1'],
    ['client', 'from the listener'],
    ['client', null],
  ])
})

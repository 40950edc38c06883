import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

const APP = `
const { Network } = Ti;
const log = (...words) => console.log(JSON.stringify(words));
const shown = ({ name, value, domain, path, secure, httponly, expiryDate }) => [name, value, domain, path, secure, httponly, expiryDate];
const ask = (then) => { const client = Network.createHTTPClient({ onload: then, onerror: (e) => log(e.error) }); client.open('GET', 'http://www.example.com/'); client.send(); };
const win = Ti.UI.createWindow();
const empty = Network.createCookie();
log(empty.apiName, empty.isValid(), typeof empty.name, empty.secure, empty.httponly, typeof empty.expiryDate, typeof empty.maxAge);
const mine = Network.createCookie({ name: 'mine', value: 1, domain: 'www.example.com', path: '/', expiryDate: '2030-01-02T03:04:05.000+0000' });
log(mine.isValid(), mine.value);
Network.addHTTPCookie(mine);
ask(() => {
  log(...Network.getHTTPCookiesForDomain('.example.com').map(shown));
  log(...Network.getHTTPCookies('www.example.com', '/', 'mine').map(shown));
  log(Network.allHTTPCookies.length, Network.getHTTPCookies('www.example.com').length, Network.getHTTPCookiesForDomain('example.com').length);
  Network.removeHTTPCookie('www.example.com', '/', 'mine');
  ask(() => { Network.removeAllHTTPCookies(); ask(() => win.open()); });
});
`

test('an app sees the cookies that servers set, and its own go with its requests', async (t) => {
  const server = await rawServer(t, () =>
    plainAnswer(Buffer.from('ok'), ['Set-Cookie: theirs=2; Domain=example.com; Path=/; HttpOnly']),
  )
  const device = await Device.boot({ hosts: { 'www.example.com': server.host } })
  t.after(() => device.shutdown())
  const log: unknown[] = []
  device.watch((change) => change.kind === 'log' && log.push(JSON.parse(change.text)))
  await device.install(classicApp(t, APP))
  await device.launch()
  deepEqual(log, [
    ['Ti.Network.Cookie', false, 'undefined', false, false, 'undefined', 'undefined'],
    [true, '1'],
    [['theirs', '2', '.example.com', '/', false, true, null]],
    [['mine', '1', 'www.example.com', '/', false, false, '2030-01-02T03:04:05.000Z']],
    [2, 1, 0],
  ])
  const sent = server.requests.map((request) => /\r\ncookie: ([^\r]*)/i.exec(request)?.[1])
  deepEqual(sent, ['mine=1', 'theirs=2', undefined])
})

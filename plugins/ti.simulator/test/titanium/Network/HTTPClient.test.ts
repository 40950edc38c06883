import { deepEqual, equal, match } from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startApp, type TestApp } from '../harness.ts'

const CLIENT = `const client = Ti.Network.createHTTPClient({
  onload(e) { report([this === client, e.type, e.code, e.success, this.status, this.responseText]); },
  onerror(e) { report([e.type, e.code, e.success, e.error]); },
});
`

async function answer(
  app: TestApp,
  status: number,
  body: string,
  headers: [string, string][] = [],
): Promise<void> {
  await app.http({
    step: 'headers',
    status,
    statusText: 'Status',
    url: 'https://final.example.com/',
    headers,
  })
  await app.http({ step: 'done', body: new TextEncoder().encode(body) })
}

test('a request carries what the app has set, and its answer fires onload', async (t) => {
  const app = await startApp(
    t,
    `${CLIENT} client.open('get', 'https://example.com/a');
     client.setRequestHeader('X-One', 1); client.setRequestHeader('X-Two', 'no'); client.setRequestHeader('X-Two', null);
     client.send();
     report([client.readyState, client.connected]);`,
  )
  const order = app.orders[0]
  deepEqual(
    [order?.method, order?.url, order?.headers, order?.body, order?.timeout, order?.followRedirects],
    ['GET', 'https://example.com/a', [['X-One', '1']], null, 60_000, true],
  )
  await answer(app, 200, '{"a":1}')
  deepEqual(app.reports, [
    [1, true],
    [true, 'load', 0, true, 200, '{"a":1}'],
  ])
})

test('the answer is there as text, blob, dictionary and headers', async (t) => {
  const app = await startApp(
    t,
    `const client = Ti.Network.createHTTPClient({ onload() {
       report([this.responseData.mimeType, this.responseData.length, this.responseDictionary, this.location, this.statusText, this.readyState, this.connected]);
       report([this.getResponseHeader('content-type'), this.getResponseHeader('none'), this.responseHeaders, this.allResponseHeaders]);
     } });
     client.open('GET', 'https://example.com'); client.send();`,
  )
  await answer(app, 200, '{"a":1}', [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['ETag', 'x'],
  ])
  deepEqual(app.reports, [
    ['application/json', 7, { a: 1 }, 'https://final.example.com/', 'Status', 4, false],
    [
      'application/json; charset=utf-8',
      null,
      { 'Content-Type': 'application/json; charset=utf-8', ETag: 'x' },
      'Content-Type:application/json; charset=utf-8\nETag:x',
    ],
  ])
})

test('a status of 400 or more fires onerror, or onload where there is no onerror', async (t) => {
  const app = await startApp(t, `${CLIENT} client.open('GET', 'https://example.com'); client.send();`)
  await answer(app, 404, 'not found')
  deepEqual(app.reports, [['error', 404, false, 'HTTP error']])
  const other = await startApp(
    t,
    `${CLIENT} client.onerror = undefined; client.open('GET', 'https://example.com'); client.send();`,
  )
  await answer(other, 500, 'broken')
  deepEqual(other.reports, [[true, 'load', 0, true, 500, 'broken']])
})

test('the first status that is an error is 400', async (t) => {
  for (const [status, fired] of [
    [399, 'load'],
    [400, 'error'],
  ] as const) {
    const app = await startApp(
      t,
      `const client = Ti.Network.createHTTPClient({ onload(e) { report(e.type); }, onerror(e) { report(e.type); } });
       client.open('GET', 'https://example.com'); client.send();`,
    )
    await answer(app, status, '')
    deepEqual(app.reports, [fired])
  }
})

test('a lost connection fires onerror with its code', async (t) => {
  const app = await startApp(t, `${CLIENT} client.open('GET', 'https://example.com'); client.send();`)
  await app.http({ step: 'failed', code: -1009, message: 'offline' })
  deepEqual(app.reports, [['error', -1009, false, 'offline']])
})

test('abort is silent and the client can be opened again', async (t) => {
  const app = await startApp(
    t,
    `${CLIENT} client.open('GET', 'https://example.com/1'); client.send(); client.abort();
     report(client.readyState); client.open('GET', 'https://example.com/2'); client.send();`,
  )
  const [first, second] = app.orders
  await app.http({ step: 'done', body: null }, first?.id)
  deepEqual(app.reports, [0])
  deepEqual(
    app.notices.filter(({ name }) => name === 'httpAbort').map(({ args }) => args),
    [[first?.id]],
  )
  await app.http({ step: 'failed', code: -1, message: 'second' }, second?.id)
  deepEqual(app.reports.slice(1), [['error', -1, false, 'second']])
})

test('send needs open before it, and once for each request', async (t) => {
  const app = await startApp(
    t,
    `${CLIENT} const attempt = () => { try { client.send(); report('sent'); } catch (e) { report(e.message); } };
     attempt(); client.open('GET', 'https://example.com'); attempt(); attempt();`,
  )
  const refusal = 'Ti.Network.HTTPClient.send: call open() first, once for each request'
  deepEqual(app.reports, [refusal, 'sent', refusal])
})

test('progress is a share, or -1 where the length is unknown, and comes at most each 30 ms', async (t) => {
  const app = await startApp(
    t,
    `const client = Ti.Network.createHTTPClient({
       ondatastream: (e) => report(['data', e.progress]), onsendstream: (e) => report(['send', e.progress]),
       onreadystatechange() { report(this.readyState); } });
     client.open('POST', 'https://example.com'); client.send('body');`,
  )
  await app.http({ step: 'sent', progress: 1 })
  await app.http({ step: 'headers', status: 200, statusText: '', url: '', headers: [] })
  await app.http({ step: 'data', received: 5, expected: 20 })
  for (let received = 6; received < 20; received += 1)
    app.process.send({ kind: 'http', id: 1, event: { step: 'data', received, expected: 20 } })
  await app.http({ step: 'data', received: 20, expected: 20 })
  const progress = app.reports.filter((each) => Array.isArray(each))
  deepEqual(progress.slice(0, 2), [
    ['send', 1],
    ['data', 0.25],
  ])
  deepEqual(progress.at(-1), ['data', 1])
  equal(progress.length < 10, true)
  deepEqual(
    app.reports.filter((each) => typeof each === 'number'),
    [1, 2, 3],
  )
  const unknown = await startApp(
    t,
    `const client = Ti.Network.createHTTPClient({ ondatastream: (e) => report(e.progress === Ti.Network.PROGRESS_UNKNOWN) });
     client.open('GET', 'https://example.com'); client.send();`,
  )
  await unknown.http({ step: 'data', received: 5, expected: -1 })
  deepEqual(unknown.reports, [true])
})

test('an object is sent as a form, and in parts as soon as a file or a blob is in it', async (t) => {
  const app = await startApp(
    t,
    `const send = (data, headers = {}) => {
       const client = Ti.Network.createHTTPClient(); client.open('POST', 'https://example.com');
       Object.entries(headers).forEach(([name, value]) => client.setRequestHeader(name, value));
       client.send(data);
     };
     send({ a: 'x y', b: { c: 1 } });
     send('plain');
     send('{}', { 'content-type': 'application/json' });
     send({ 'na"me': 'value', file: Ti.Filesystem.getFile('a.txt'), blob: Ti.createBuffer({ value: 'bytes' }).toBlob() });`,
    { files: { 'a.txt': 'of the file' } },
  )
  const sent = app.orders.map(({ headers, body }) => ({
    type: headers.find(([name]) => /content-type/i.test(name))?.[1],
    body: new TextDecoder().decode(body ?? new Uint8Array()),
  }))
  deepEqual(sent.slice(0, 3), [
    { type: 'application/x-www-form-urlencoded', body: 'a=x+y&b=%7B%22c%22%3A1%7D' },
    { type: undefined, body: 'plain' },
    { type: 'application/json', body: '{}' },
  ])
  const [, boundary = ''] = /^multipart\/form-data; boundary=(.+)$/.exec(sent[3]?.type ?? '') ?? []
  deepEqual(sent[3]?.body.split(`--${boundary}`), [
    '',
    '\r\nContent-Disposition: form-data; name="na%22me"\r\n\r\nvalue\r\n',
    '\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nof the file\r\n',
    '\r\nContent-Disposition: form-data; name="blob"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nbytes\r\n',
    '--\r\n',
  ])
})

test('credentials, timeouts and redirects are carried as the client says', async (t) => {
  const app = await startApp(
    t,
    `for (const properties of [{ username: 'ada', password: 'p', timeout: 5 }, { timeout: 'soon', autoRedirect: false }]) {
       const client = Ti.Network.createHTTPClient(properties); client.open('GET', 'https://example.com'); client.send();
     }`,
  )
  const [first, second] = app.orders
  deepEqual(first?.headers, [['Authorization', 'Basic YWRhOnA=']])
  deepEqual([first?.timeout, second?.timeout, second?.followRedirects], [5, 15_000, false])
})

test('with file the body goes to the disk, and not outside of what the app may write', async (t) => {
  const app = await startApp(
    t,
    `const client = Ti.Network.createHTTPClient({
       file: Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'page.html'),
       onload() { report([this.responseData.nativePath.endsWith('/page.html'), this.responseText]); } });
     client.open('GET', 'https://example.com'); client.send();
     const bad = Ti.Network.createHTTPClient({ file: Ti.Filesystem.resourcesDirectory + 'app.js' });
     bad.open('GET', 'https://example.com');
     try { bad.send(); } catch (e) { report(e.message); }`,
  )
  match(String(app.reports[0]), /the app cannot write .*app\.js/)
  const file = join(app.containers.documents, 'page.html')
  equal(app.orders[0]?.file, file.replaceAll('\\', '/'))
  writeFileSync(file, 'saved')
  await app.http({ step: 'headers', status: 200, statusText: '', url: '', headers: [] })
  await app.http({ step: 'done', body: null })
  deepEqual(app.reports[1], [true, 'saved'])
})

test('an answer is read as XML, and one that is not well-formed throws', async (t) => {
  const app = await startApp(
    t,
    `const client = Ti.Network.createHTTPClient({ onload() {
       try { report(this.responseXML.documentElement.getAttribute('id')); } catch (e) { report(e instanceof Error); }
       if (client.status === 200) ask();
     } });
     const ask = () => { client.open('GET', 'https://example.com'); client.send(); };
     report(client.responseXML);
     ask();`,
  )
  await answer(app, 200, '<feed id="7"/>')
  await answer(app, 404, '<feed')
  deepEqual(app.reports, [null, '7', true])
})

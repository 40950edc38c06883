import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type TestApp } from '../harness.ts'

const WEB = `const win = Ti.UI.createWindow(); win.open();
const web = Ti.UI.createWebView();
for (const name of ['beforeload', 'load', 'error', 'blacklisturl'])
  web.addEventListener(name, (e) => { report([name, e.url.split('/').pop(), e.navigationType ?? e.title ?? e.code ?? null, web.loading]); });
`

/** Lets the timer of the app run that begins to load. */
async function begun(app: TestApp, orders: number): Promise<void> {
  while (app.orders.length < orders) await app.process.idle()
}

test('a web view loads a text of the app when it is on the screen, and shows its words', async (t) => {
  const app = await startApp(
    t,
    `${WEB} web.html = '<html><head><title>Hello</title><style>b { }</style></head><body><b>Good &amp; bad</b></body></html>';
     report([web.loading, web.canGoBack(), web.canGoForward(), web.title, web.progress, web.secure, web.scalesPageToFit, web.willHandleTouches]);
     win.add(web);
     web.addEventListener('load', () => report([web.title, web.progress, web.html.length]));
     try { web.evalJS('1 + 1'); } catch (e) { report(e.name); }`,
  )
  while (app.reports.length < 5) await app.process.idle()
  deepEqual(app.reports, [
    [false, false, false, '', 0, false, false, true],
    ['beforeload', '', -1, true],
    'NotSimulated',
    ['load', '', 'Hello', false],
    ['Hello', 1, 100],
  ])
  equal(app.screen.text(), 'Good & bad')
})

test("pages come over the phone's network; links, back, forward and reload go through the history", async (t) => {
  const app = await startApp(
    t,
    `${WEB} web.url = 'https://example.com/a'; web.requestHeaders = { 'X-One': '1' }; web.blacklistedURLs = ['https://bad.example'];
     web.setBasicAuthentication('me', 'secret');
     win.add(web);
     Ti.App.addEventListener('back', () => web.goBack());
     Ti.App.addEventListener('resume', () => { web.goBack(); report([web.canGoBack(), web.canGoForward()]); });
     Ti.App.addEventListener('memorywarning', () => { web.reload(); report(web.backForwardList().forwardItem.url); });`,
  )
  const answer = async (url: string, html: string) => {
    await app.http({
      step: 'headers',
      status: 200,
      statusText: 'OK',
      url,
      headers: [['Content-Type', 'text/html']],
    })
    await app.http({ step: 'done', body: new TextEncoder().encode(html) })
  }
  await begun(app, 1)
  const { url, headers, credentials, timeout } = app.orders[0] ?? {}
  deepEqual(
    [url, headers, credentials, timeout],
    ['https://example.com/a', [['X-One', '1']], { username: 'me', password: 'secret' }, 60_000],
  )
  await answer('https://example.com/b', '<title>B</title><a href="c">next</a>')
  const follow = (value: string) => app.touch({ type: 'Ti.UI.WebView' }, 'change', { value })
  await follow('https://bad.example/x')
  await follow('c')
  await begun(app, 2)
  equal(app.orders[1]?.url, 'https://example.com/c')
  await answer('https://example.com/c', '<title>C</title>')
  app.process.delegate.willEnterForeground()
  await begun(app, 3)
  await answer('https://example.com/a', '<title>A</title>')
  app.process.delegate.didReceiveMemoryWarning()
  await begun(app, 4)
  await app.http({ step: 'failed', code: -1009, message: 'offline' })
  deepEqual(app.reports, [
    ['beforeload', 'a', -1, true],
    ['load', 'b', 'B', false],
    ['blacklisturl', 'x', null, false],
    ['beforeload', 'c', 0, true],
    ['load', 'c', 'C', false],
    ['beforeload', 'a', 2, true],
    [false, true],
    ['load', 'a', 'A', false],
    ['beforeload', 'a', 3, true],
    'https://example.com/c',
    ['error', 'a', -1009, false],
  ])
})

test('a file of the app, a Blob, and one that there is not', async (t) => {
  const app = await startApp(
    t,
    `${WEB} win.add(web); web.url = '/pages/help.html';
     Ti.App.addEventListener('resume', () => { web.data = Ti.Filesystem.getFile(Ti.Filesystem.resourcesDirectory, 'pages/help.html'); });
     Ti.App.addEventListener('memorywarning', () => { web.url = 'gone.html'; web.onlink = ({ url }) => { report(url); return false; }; });`,
    { files: { 'pages/help.html': '<title>Help</title>' } },
  )
  const next = async (count: number) => {
    while (app.reports.length < count) await app.process.idle()
  }
  await next(2)
  app.process.delegate.willEnterForeground()
  await next(4)
  app.process.delegate.didReceiveMemoryWarning()
  await next(6)
  await app.touch({ type: 'Ti.UI.WebView' }, 'change', { value: 'other.html' })
  deepEqual(app.reports.slice(0, 6), [
    ['beforeload', 'help.html', -1, true],
    ['load', 'help.html', 'Help', false],
    ['beforeload', 'help.html', -1, true],
    ['load', 'help.html', 'Help', false],
    ['beforeload', 'gone.html', -1, true],
    ['error', 'gone.html', -1100, false],
  ])
  match(String(app.reports[6]), /^file:.*other\.html$/)
})

test('a phone without an account sends no mail, and says so', async (t) => {
  const app = await startApp(
    t,
    `const mail = Ti.UI.createEmailDialog({ subject: 'Hello', toRecipients: ['a@example.com'] });
     mail.addEventListener('complete', (e) => report([e.result === mail.FAILED, e.success, e.code, e.error]));
     report([mail.isSupported(), mail.subject, mail.html, mail.SENT, mail.SAVED, mail.CANCELLED, mail.FAILED]);
     mail.addAttachment(Ti.Filesystem.getFile('app.js'));
     mail.open({ animated: true });`,
  )
  deepEqual(app.reports, [
    [false, 'Hello', false, 2, 1, 0, 3],
    [true, false, 3, "system can't send email"],
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith } from '../../helpers/phone.ts'
import { servePictures } from '../../helpers/pictureServer.ts'

const APP = `
var urlSession = require('com.appcelerator.urlSession');
var session = urlSession.createSession({
  configuration: urlSession.createSessionConfiguration({ identifier: 'uploads' })
});
var win = Ti.UI.createWindow({ layout: 'vertical' });
var heard = Ti.UI.createLabel({ text: '' });
win.add(heard);
function button(title, action) {
  var view = Ti.UI.createButton({ title: title });
  view.addEventListener('click', action);
  win.add(view);
}
button('Data', function () {
  session.dataTask({ url: 'http://pictures.example.com/data', data: { a: 1 } });
});
button('Upload', function () {
  var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'note.txt');
  file.write('a note');
  session.uploadTask({ url: 'http://pictures.example.com/upload', data: file.nativePath, method: 'PUT' });
});
button('Upload a blob', function () {
  var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'note.txt');
  file.write('a note');
  session.uploadTask({ url: 'http://pictures.example.com/upload', data: file.read() });
});
button('After the end', function () {
  session.invalidateAndCancel();
  session.downloadTask({ url: 'http://pictures.example.com/picture.png' });
});
Ti.App.iOS.addEventListener('sessioncompleted', function (e) { heard.text = e.statusCode + ' ' + e.responseText; });
win.open();
`

const echo = () =>
  servePictures((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => response.end(`${request.method} ${body}`))
  })

test('a data task posts JSON and tells the answer as responseText', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP), { server: await echo() })
  await device.launch()
  await device.tap({ title: 'Data' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.equal(device.screen.find({ type: 'Ti.UI.Label' })?.text, '200 POST {"a":1}')
})

test('an upload task sends a file', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP), { server: await echo() })
  await device.launch()
  await device.tap({ title: 'Upload' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.equal(device.screen.find({ type: 'Ti.UI.Label' })?.text, '200 PUT a note')
})

// https://developer.apple.com/documentation/foundation/urlsession/uploadtask(with:from:)
test('an upload of a Blob crashes the app, as iOS takes only files in background sessions', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP), { server: await echo() })
  await device.launch()
  await device.tap({ title: 'Upload a blob' })
  assert.equal(device.state, 'notRunning')
})

test('a task on an invalidated session crashes the app', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP), { server: await echo() })
  await device.launch()
  await device.tap({ title: 'After the end' })
  const { detail } = await device.until(({ event }) => event === 'crashed')
  assert.match(JSON.stringify(detail), /invalidated/)
})

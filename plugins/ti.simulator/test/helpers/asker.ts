import type { TestContext } from 'node:test'
import type { Device, DeviceOptions } from '../../src/index.ts'
import { isJsonObject, type JsonObject } from '../../src/wire/json.ts'
import { classicApp } from './classicApp.ts'
import { phoneWith } from './phone.ts'
import { servePictures } from './pictureServer.ts'

/** The three ways of an app to the network: all have to follow the same rules. */
export const WAYS = ['transfer', 'client', 'image'] as const
export type Way = (typeof WAYS)[number]

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
function tell(what) { Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, JSON.stringify(what)); }
var session = require('com.appcelerator.urlSession').createSession({
  configuration: require('com.appcelerator.urlSession').createSessionConfiguration({ identifier: 'asker' })
});
var size = null, digest = null;
Ti.App.iOS.addEventListener('downloadcompleted', function (e) {
  size = e.data.length;
  digest = Ti.Utils.md5HexDigest(e.data);
});
Ti.App.iOS.addEventListener('sessioncompleted', function (e) {
  tell({ code: e.success ? 0 : e.errorCode, status: e.statusCode, size: size, digest: digest, text: e.responseText });
});
var ways = {
  transfer: function (url) { session.downloadTask({ url: url }); },
  upload: function (url) { session.dataTask({ url: url, data: {} }); },
  client: function (url, options) {
    var client = Ti.Network.createHTTPClient(Object.assign({
      onload: function () {
        tell({ code: 0, status: this.status, statusText: this.statusText, text: this.responseText, location: this.location,
          headers: this.responseHeaders, all: this.getAllResponseHeaders(), size: this.responseData.length });
      },
      onerror: function (e) { tell({ code: e.code, status: this.status, text: this.responseText }); }
    }, options.client || {}));
    client.open(options.method || 'GET', url);
    Object.keys(options.headers || {}).forEach(function (name) { client.setRequestHeader(name, options.headers[name]); });
    client.send(options.body);
  },
  image: function (url) {
    var view = Ti.UI.createImageView({ image: url });
    view.addEventListener('load', function () { tell({ code: 0 }); });
    view.addEventListener('error', function (e) { tell({ code: e.code }); });
    win.add(view);
  },
  store: function () {
    Ti.App.Properties.setString('a', 'b');
    Ti.Network.registerForPushNotifications({ success: function () {}, error: function () {}, callback: function () {} });
    Ti.App.iOS.scheduleLocalNotification({ alertBody: 'later', date: new Date(Date.now() + 3600000) });
    tell({ code: 0 });
  },
  clear: function (url) { Ti.Network.createHTTPClient().clearCookies(url); tell({ code: 0 }); }
};
var field = Ti.UI.createTextField({ hintText: 'order' });
var button = Ti.UI.createButton({ title: 'Ask' });
button.addEventListener('click', function () {
  var order = JSON.parse(field.value);
  ways[order.way](order.url, order);
});
win.add([field, button]);
win.open();
`

export interface Order {
  readonly way: Way | 'upload' | 'clear' | 'store'
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Properties of the HTTPClient. */
  readonly client?: JsonObject
}

export interface Asker {
  readonly device: Device
  /** What the app was told: `code` 0 for success, and what else there is to say. */
  ask(order: Order): Promise<JsonObject>
}

/** A phone with an app that asks for what the test says, by an HTTPClient, a transfer or an image. */
export async function asker(
  t: TestContext,
  { plist = '', ...options }: DeviceOptions & { readonly plist?: string } = {},
): Promise<Asker> {
  const server = await servePictures()
  const { device } = await phoneWith(t, classicApp(t, APP, { plist }), { server, ...options })
  await device.launch()
  return {
    device,
    ask: async (order) => {
      await device.type({ type: 'Ti.UI.TextField' }, JSON.stringify(order))
      await device.tap({ title: 'Ask' })
      const { detail } = await device.until(({ event }) => event === 'announced')
      const told: unknown = JSON.parse(isJsonObject(detail) ? String(detail.text) : '')
      if (!isJsonObject(told)) throw new Error(`The app told ${JSON.stringify(detail)}`)
      return told
    },
  }
}

import { Accelerometer } from './Accelerometer.ts'
import { API } from './API.ts'
import { App } from './App.ts'
import { keepReadOnly } from './api/keepReadOnly.ts'
import { membersOf } from './api/members.ts'
import { tellRemoved } from './api/tellRemoved.ts'
import { Buffer, type BufferOptions } from './Buffer.ts'
import { Calendar } from './Calendar.ts'
import { Codec } from './Codec.ts'
import { Contacts } from './Contacts.ts'
import { Database } from './Database.ts'
import { Filesystem } from './Filesystem.ts'
import { Geolocation } from './Geolocation.ts'
import { Gesture } from './Gesture.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { launch } from './kernel/os.ts'
import { Locale } from './Locale.ts'
import { Media } from './Media.ts'
import { Network } from './Network.ts'
import { Platform } from './Platform.ts'
import { Stream } from './Stream.ts'
import { UI } from './UI.ts'
import { Utils } from './Utils.ts'
import { XML } from './XML.ts'

const { version, buildHash, buildDate } = launch.profile
const { osVersion, model } = launch.platform

/** `Ti`, which is also `Titanium`. Modules that the simulator lacks throw by name. https://titaniumsdk.com/api/titanium.html */
export class Titanium extends KrollProxy {
  override readonly [apiNameOf] = 'Ti'
  readonly version = version
  readonly buildHash = buildHash
  readonly buildDate = buildDate
  userAgent = `Appcelerator Titanium/${version} (${model}; iPhone OS ${osVersion}; ${launch.platform.locale};)`
  readonly Accelerometer = Accelerometer
  readonly API = API
  readonly App = App
  readonly Codec = Codec
  readonly Calendar = Calendar
  readonly Contacts = Contacts
  readonly Database = Database
  readonly Filesystem = Filesystem
  readonly Geolocation = Geolocation
  readonly Gesture = Gesture
  readonly Locale = Locale
  readonly Media = Media
  readonly Network = Network
  readonly Platform = Platform
  readonly Stream = Stream
  readonly UI = UI
  readonly Utils = Utils
  readonly XML = XML

  createBuffer(options?: BufferOptions): Buffer {
    return Buffer.create(options)
  }
}

export const Ti = new Titanium()
refuseMissing(Ti, 'Ti', membersOf('Ti'))
keepReadOnly(Ti)
tellRemoved({ Ti, 'Ti.Media': Media, 'Ti.UI': UI, 'Ti.UI.iOS': UI.iOS })

import { isJsonObject, type Json, type JsonObject } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'

/** When the calendar reminds of an event. https://titaniumsdk.com/api/titanium/calendar/alert.html */
export class Alert extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Calendar.Alert'
  absoluteDate: Date | null = null
  /** ms from the beginning of the event; before it where negative. */
  relativeOffset = 0

  static create(properties: object): Alert {
    const alert = new Alert()
    alert.applyProperties(properties)
    return alert
  }

  static from(record: Json): Alert {
    const { absoluteDate, relativeOffset } = isJsonObject(record) ? record : {}
    return Alert.create({
      absoluteDate: typeof absoluteDate === 'number' ? new Date(absoluteDate) : null,
      relativeOffset: Number(relativeOffset ?? 0),
    })
  }

  static record({ absoluteDate, relativeOffset }: Alert): JsonObject {
    return { absoluteDate: absoluteDate?.getTime() ?? null, relativeOffset }
  }
}

refuseMissing(Alert.prototype, 'Ti.Calendar.Alert', membersOf('Ti.Calendar.Alert'))

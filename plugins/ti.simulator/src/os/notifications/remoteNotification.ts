import { randomUUID } from 'node:crypto'
import type { NotificationRequest } from '../../wire/delegate.ts'
import { isJsonObject, type Json, type JsonObject } from '../../wire/json.ts'

const PLACE = /%(?:(\d+)\$)?@|%%/g

/**
 * What a push shows, plays or sets on the app's icon; undefined where it does none of this.
 * https://developer.apple.com/documentation/usernotifications/generating-a-remote-notification
 * @param texts of the app's Localizable.strings
 */
export function remoteNotification(
  payload: JsonObject,
  texts: ReadonlyMap<string, string>,
): NotificationRequest | undefined {
  const aps = isJsonObject(payload.aps) ? payload.aps : {}
  const alert = isJsonObject(aps.alert) ? aps.alert : { body: aps.alert ?? null }
  const [title, subtitle, body] = [
    localized(alert, 'title', 'title-loc', texts),
    localized(alert, 'subtitle', 'subtitle-loc', texts),
    localized(alert, 'body', 'loc', texts),
  ]
  const badge = typeof aps.badge === 'number' ? aps.badge : null
  const sound = soundOf(aps.sound)
  if (!title && !subtitle && !body && badge === null && sound === null) return undefined
  return {
    identifier: randomUUID().toUpperCase(),
    title,
    subtitle,
    body,
    badge,
    sound,
    category: text(aps.category),
    threadIdentifier: text(aps['thread-id']),
    launchImage: text(alert['launch-image']),
    userInfo: payload,
    attachments: [],
    date: null,
    repeat: null,
    timezone: '',
    remote: true,
  }
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')

/** The name of the file, which a critical alert has in an object. */
function soundOf(sound: Json | undefined): string | null {
  return text(isJsonObject(sound) ? sound.name : sound) || null
}

/** With a key the text is one of the app's own, and the key itself where the app has none (localizedStringForKey:). */
function localized(
  alert: JsonObject,
  plain: string,
  prefix: string,
  texts: ReadonlyMap<string, string>,
): string {
  const key = text(alert[`${prefix}-key`])
  const list = alert[`${prefix}-args`]
  return key ? filled(texts.get(key) ?? key, Array.isArray(list) ? list.map(String) : []) : text(alert[plain])
}

/** Each `%@` takes the next of the texts, `%2$@` the second. */
function filled(format: string, texts: readonly string[]): string {
  let next = 0
  return format.replace(PLACE, (place, number: string | undefined) => {
    if (place === '%%') return '%'
    if (number !== undefined) return texts[Number(number) - 1] ?? ''
    next += 1
    return texts[next - 1] ?? ''
  })
}

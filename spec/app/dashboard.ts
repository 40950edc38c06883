import { phrase } from '/downloads/index'
import Cloud, { type CloudAnswer, type CloudCallback } from '/push/ti.cloud'

const KEPT = ['push.wish', 'account.name', 'account.session']
const { PushNotifications, Users } = Cloud
const real = { PushNotifications: { ...PushNotifications }, Users: { ...Users } }

type Method = keyof typeof PushNotifications | keyof typeof Users
export interface Asked {
  readonly method: Method
  readonly parameters: object
  readonly answer: CloudCallback
}

export const ok: CloudAnswer = { success: true, error: false, meta: { code: 200, status: 'ok' } }

export function no(code: number, message: string): CloudAnswer {
  return { success: false, error: true, code, message, why: phrase('cloud_refused', message) }
}

/** Stands in for the dashboard, so that the specs need none; the subscription and the log-in are as before in the end. */
export function standIn(hear: (asked: Asked) => void): () => void {
  const kept = KEPT.map((name) => Ti.App.Properties.getString(name, ''))
  const method = (name: Method) => (parameters: object, answer: CloudCallback) => {
    if (name === 'login' || name === 'create') Cloud.sessionId = 'session of a spec'
    hear({ method: name, parameters, answer })
  }
  for (const name of ['subscribe', 'subscribeToken', 'unsubscribe', 'unsubscribeToken'] as const)
    PushNotifications[name] = method(name)
  for (const name of ['create', 'login', 'logout'] as const) Users[name] = method(name)
  return () => {
    Object.assign(PushNotifications, real.PushNotifications)
    Object.assign(Users, real.Users)
    for (const [index, name] of KEPT.entries()) Ti.App.Properties.setString(name, kept[index] ?? '')
  }
}

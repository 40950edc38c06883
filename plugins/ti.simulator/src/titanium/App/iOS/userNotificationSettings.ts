import { notices, system } from '../../kernel/os.ts'

let categories: unknown[] | undefined

/** Asks the user the first time; afterwards iOS repeats the stored answer. */
export function registerUserNotificationSettings(settings: object): void {
  const given = new Map<string, unknown>(Object.entries(settings))
  const types = given.get('types')
  const listed = given.get('categories')
  categories = Array.isArray(listed) ? listed : undefined
  notices.requestAuthorization(Array.isArray(types) ? types.reduce((all, type) => all | Number(type), 0) : 0)
}

/** What the user allows, as a list of the types that are asked for. */
export function currentSettings(): object {
  const { status, options } = system.notificationSettings()
  const allowed = status === 'authorized' || status === 'provisional' ? options : 0
  const types = [1, 2, 4].filter((type) => allowed & type)
  return { types, categories: categories ?? [] }
}

/** The payload of `usernotificationsettings`. */
export function settingsEvent(granted: boolean, types: readonly number[]): object {
  return { success: granted, types: [...types], categories: categories ?? {} }
}

const KEY = 'silentPush.seen'
const MAX_IDS = 100

/** The `id`s of the latest pushes. They outlive the app: a push that is delivered twice often meets the next run of it. */
export const seenPushes = {
  /** Remembers an id. @returns whether it came before. */
  repeats(id: string): boolean {
    const ids = Ti.App.Properties.getList(KEY, [])
    if (ids.includes(id)) return true
    Ti.App.Properties.setList(KEY, [id, ...ids].slice(0, MAX_IDS))
    return false
  },
}

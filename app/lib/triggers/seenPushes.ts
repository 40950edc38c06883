const KEY = 'silentPush.seen'
const MAX_IDS = 100

/** The `id`s of the latest pushes. They are kept over launches, because a repeated push may come to the next launch. */
export const seenPushes = {
  /** Remembers the id. @returns whether it has come before. */
  repeats(id: string): boolean {
    const ids = Ti.App.Properties.getList(KEY, [])
    if (ids.includes(id)) return true
    Ti.App.Properties.setList(KEY, [id, ...ids].slice(0, MAX_IDS))
    return false
  },
}

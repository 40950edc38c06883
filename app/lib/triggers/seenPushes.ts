const KEY = 'silentPush.seen'
const MAX_IDS = 100

const ids = () => Ti.App.Properties.getList(KEY, [])

/** The `id`s of the latest pushes. They outlive the app: a push that is delivered twice often meets the next run of it. */
export const seenPushes = {
  has(id: string): boolean {
    return ids().includes(id)
  },
  add(id: string): void {
    Ti.App.Properties.setList(KEY, [id, ...ids()].slice(0, MAX_IDS))
  },
}

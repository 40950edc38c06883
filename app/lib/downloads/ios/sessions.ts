import type { Session } from 'com.appcelerator.urlSession'
import urlSession from 'com.appcelerator.urlSession'

/** One session for each identifier: what two of them do in one process is undefined, says Apple. */
const open = new Map<string, Session>()

/** Background URL sessions for `Ports`. https://github.com/tidev/ti.urlsession */
export const sessions = {
  open(id: string): void {
    if (open.has(id)) return
    const configuration = urlSession.createSessionConfiguration({ identifier: id })
    open.set(id, urlSession.createSession({ configuration }))
  },

  download(id: string, url: string): number | undefined {
    return open.get(id)?.downloadTask({ url }) ?? undefined
  },

  /** Forgets the session at once: a task that is started on an invalidated session crashes the app. */
  finish(id: string): void {
    open.get(id)?.finishTasksAndInvalidate()
    open.delete(id)
  },

  keepOnly(ids: readonly string[]): void {
    for (const id of [...open.keys()]) if (!ids.includes(id)) sessions.finish(id)
  },

  cancel(id: string): void {
    open.get(id)?.invalidateAndCancel()
    open.delete(id)
  },
}

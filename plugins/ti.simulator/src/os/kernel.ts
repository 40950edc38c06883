import { randomUUID } from 'node:crypto'
import { statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SystemCalls, SystemNotices } from '../wire/system.ts'
import { NEVER } from './backgroundFetch.ts'
import type { Daemons } from './daemons.ts'
import { mapStack } from './sourceMaps.ts'

/** What a process of the app may ask of iOS, and which daemon does it. */
export function kernelOf(ios: Daemons): {
  readonly calls: SystemCalls
  readonly notices: SystemNotices
  /** The process is gone, and its timers with it. */
  release(): void
} {
  const { hardware, urlsessiond, notifications } = ios
  const { clock, network, screen, show, installed } = hardware
  const process = () => ios.springboard.process
  const timers = new Map<number, { cancel(): void }>()
  return {
    release: () => {
      for (const timer of timers.values()) timer.cancel()
      timers.clear()
    },
    calls: {
      createBackgroundSession: (identifier, headers) => urlsessiond.create(identifier, headers),
      downloadTask: (session, url) => urlsessiond.download(session, url),
      uploadTask: (order) => urlsessiond.upload(order),
      dataTask: (order) => urlsessiond.upload(order),
      invalidateSession: (session, cancel) => urlsessiond.invalidate(session, cancel),
      badge: () => notifications.badge,
      notificationSettings: () => ({ status: notifications.status, options: notifications.options }),
      pendingNotifications: () => [...notifications.pending],
      deliveredNotifications: () => [...notifications.delivered],
      networkType: () => network.type,
      cookies: () => ios.cookies.list(),
      privacyStatus: (service) => ios.tccd.status(service),
      records: (kind) => ios.records.of(kind),
      position: () => hardware.location.current,
      spaceAvailable: () => {
        const { bavail, bsize } = statfsSync(hardware.disk.path)
        return bavail * bsize
      },
      pictureOf: (view, scale) =>
        writePicture(installed.containers.temporary, hardware.camera.view(view, scale)),
      pictureOfScreen: () => writePicture(installed.containers.temporary, hardware.camera.screenNow()),
    },
    notices: {
      ui: (ops) => {
        screen.apply(ops)
        show({ kind: 'ui', ops })
      },
      log: (level, text) => show({ kind: 'log', level, text }),
      setTimer: (id, ms) => {
        const owner = process()
        timers.set(
          id,
          clock.after(ms, () => {
            timers.delete(id)
            owner?.send({ kind: 'timer', id })
          }),
        )
      },
      clearTimer: (id) => {
        timers.get(id)?.cancel()
        timers.delete(id)
      },
      complete: (completion, result, handlerId) => {
        const outcome = ios.runningboard.complete(completion, result, handlerId)
        ios.record('handlerEnded', { handlerId, result, awakeMs: outcome?.awakeMs ?? null })
      },
      fired: (event, detail) => ios.record(event, detail),
      uncaught: (message, stack) => {
        const mapped = mapStack(installed.projectDir, stack)
        ios.record('uncaughtException', { message, stack: mapped })
        show({ kind: 'error', message, stack: mapped })
      },
      crash: (reason) =>
        void ios.springboard.kill('crashed', { reason: mapStack(installed.projectDir, reason) }),
      setDefault: (key, value) => ios.defaults.set(key, value),
      setMinimumBackgroundFetchInterval(seconds) {
        ios.backgroundFetch.setMinimumInterval(seconds)
        ios.record('minimumFetchInterval', { seconds: seconds < NEVER ? seconds : 'never' })
        show({ kind: 'settings' })
      },
      requestAccess: (service, level) => ios.tccd.request(service, level),
      registerForRemoteNotifications: () => ios.apsd.register(),
      unregisterForRemoteNotifications: () => ios.apsd.unregister(),
      requestAuthorization: (options) => notifications.requestAuthorization(options),
      scheduleNotification: (request) => notifications.schedule(request),
      cancelNotifications: (identifiers) => notifications.cancel(identifiers),
      removeDeliveredNotifications: (identifiers) => notifications.removeDelivered(identifiers),
      setBadge: (badge) => notifications.setBadge(badge),
      httpSend: (order) => ios.http.send(order),
      httpAbort: (id) => ios.http.abort(id),
      clearCookies: (url) => {
        if (URL.canParse(url)) ios.cookies.clear(new URL(url))
      },
      keepRecords: (kind, records) => ios.records.keep(kind, records),
      socketConnect: (order) => ios.sockets.connect(order),
      socketListen: (order) => ios.sockets.listen(order),
      socketAccept: (id, inbound) => ios.sockets.accept(id, inbound),
      socketWrite: (id, bytes) => ios.sockets.write(id, bytes),
      socketClose: (id) => ios.sockets.close(id),
      setCookie: (cookie) => ios.cookies.set(cookie),
      removeCookies: (cookies) => ios.cookies.remove(cookies),
      openURL: (url) => void ios.openURL(url, installed.app.id),
      turnOnlyTo: (asked) => hardware.turnOnlyTo(asked),
      setIdleTimerDisabled: (disabled) => ios.record('idleTimer', { disabled }),
      copied: (text) => ios.record('copied', { characters: text.length }),
      announced: (text) => ios.record('announced', { text }),
    },
  }
}

function writePicture(folder: string, png: Buffer): string {
  const file = join(folder, `${randomUUID()}.png`)
  writeFileSync(file, png)
  return file
}

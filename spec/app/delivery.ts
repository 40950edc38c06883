import type { Ended, Request } from '/downloads/index'
import { sessions } from '/downloads/ios/sessions'
import { downloads } from '/service'
import { arrivedPicture } from './picture'

/** Reserved for examples, so that nobody answers (RFC 5737): what a spec tells of such a download is all there is. */
const NOBODY = 'https://192.0.2.1/'
let orders = 0

/** A download, and what iOS tells of it when the spec says so. */
export interface Delivery {
  readonly id: string
  readonly url: string
  readonly ended: Promise<Ended>
  /** `downloadprogress`; without `total` the server does not tell how much there is. */
  progress(bytes: number, total?: number): void
  /** `downloadcompleted` */
  arrive(file?: Titanium.Blob): void
  /** `sessioncompleted` */
  complete(statusCode?: number): void
  fail(errorCode: number, message: string): void
}

/** Orders a download from an address of its own, unless the request names one. */
export function order(request: Pick<Request, 'trigger'> & Partial<Request>): Delivery {
  const url = request.url ?? `${NOBODY}${++orders}.png`
  const { id, ended } = downloads.start({ ...request, url })
  const { sessionEvents } = downloads
  const task = () => {
    const transfer = downloads.latest(request.trigger)
    const taskIdentifier = transfer?.state === 'running' ? transfer.task : 0
    return { sessionIdentifier: id, taskIdentifier }
  }
  return {
    ...{ id, url, ended },
    progress: (bytes, total = 2 ** 64 - 1) =>
      sessionEvents.progressed({ ...task(), totalBytesWritten: bytes, totalBytesExpectedToWrite: total }),
    arrive: (data = arrivedPicture()) => sessionEvents.arrived({ ...task(), data }),
    complete(statusCode = 200) {
      sessions.cancel(id)
      sessionEvents.completed({ ...task(), success: true, statusCode })
    },
    fail(errorCode, message) {
      sessions.cancel(id)
      sessionEvents.completed({ ...task(), success: false, errorCode, message })
    },
  }
}

/** A download that brings a picture. */
export async function deliver(request: Pick<Request, 'trigger'> & Partial<Request>): Promise<Ended> {
  const delivery = order(request)
  delivery.arrive()
  delivery.complete()
  return await delivery.ended
}

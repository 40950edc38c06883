import { setImmediate as turn } from 'node:timers/promises'
import type { PushView } from '../../src/common/wire.ts'
import type { Opened } from './openDashboard.ts'

/** Asks for the push until `done` says so: by default, until no delivery is waiting. Bounded by the test's own timeout. */
export async function untilDone(
  { ask }: Opened,
  id: string,
  done = (push: PushView) => push.counts.waiting === 0,
): Promise<PushView> {
  for (;;) {
    const { body } = await ask<PushView>({ url: `/dashboard/api/pushes/${id}` })
    if (done(body)) return body
    await turn()
  }
}

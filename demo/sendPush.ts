import { setTimeout } from 'node:timers/promises'

/** In milliseconds. Apple answers within a second or two. */
const LONGEST = 15_000
const LOOK_EVERY = 200

/** The parts of the dashboard's answer that are needed here. */
interface PushView {
  readonly id: string
  readonly counts: { readonly waiting: number; readonly sent: number }
  readonly deliveries: readonly { readonly reason: string | null; readonly advice: string | null }[]
}

/**
 * Sends a push through the dashboard's API as an administrator, and waits for Apple's answer.
 * @param dashboard the address of the dashboard's page
 * @throws an Error that says why the dashboard or Apple did not accept the push.
 */
export async function sendPush(
  dashboard: string,
  adminPassword: string | undefined,
  channel: string,
  payload: object,
): Promise<void> {
  const authorization = `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`
  const headers = {
    'content-type': 'application/json',
    ...(adminPassword === undefined ? {} : { authorization }),
  }
  const ask = async (path: string, body?: object): Promise<PushView> => {
    const post = body && { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(new URL(path, dashboard), { headers, ...post })
    const view: PushView & { readonly error?: string } = JSON.parse(await answer.text())
    if (!answer.ok) throw new Error(`The dashboard did not send the push: ${view.error}`)
    return view
  }
  let push = await ask('api/pushes', { channel, payload })
  for (let waited = 0; push.counts.waiting > 0 && waited < LONGEST; waited += LOOK_EVERY) {
    await setTimeout(LOOK_EVERY)
    push = await ask(`api/pushes/${push.id}`)
  }
  if (push.counts.sent > 0) return
  const [{ reason, advice } = { reason: null, advice: null }] = push.deliveries
  throw new Error(`Apple did not accept the push: ${reason ?? 'it did not answer'}. ${advice ?? ''}`.trim())
}

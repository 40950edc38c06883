import type { DeliveryState } from '../common/wire.ts'
import { h } from './dom.ts'

const words: Record<DeliveryState, string> = { waiting: 'Sending', sent: 'Accepted', failed: 'Refused' }

/** What became of a delivery in a few words and a colour: never by colour alone. */
export function outcome(last: {
  state: DeliveryState
  status: number | null
  reason: string | null
}): HTMLElement {
  const { state, status, reason } = last
  const word =
    state === 'waiting' && reason !== null
      ? 'Retrying'
      : state === 'failed' && status === null
        ? 'Failed'
        : words[state]
  const detail = [status, reason].filter((part) => part !== null).join(' ')
  return h(
    'span',
    { class: `outcome ${state}` },
    h('b', { class: 'word' }, word),
    ...(detail ? [' ', h('span', { class: 'detail' }, detail)] : []),
  )
}

import { adviceFor } from '../apns/reasons.ts'
import type { DeliveryView, PushView } from '../common/wire.ts'
import { shortToken } from '../storage/ids.ts'
import type { DeliveryRow, Pushes } from '../storage/Pushes.ts'

type Entry = Awaited<ReturnType<Pushes['history']>>[number]

export const pushView = ({ push, counts, deliveries }: Entry): PushView => ({
  id: push.id,
  channel: push.channel,
  createdAt: push.created_at,
  pushType: push.push_type,
  priority: push.priority,
  body: push.body,
  counts,
  deliveries: deliveries.map(deliveryView),
})

const deliveryView = (row: DeliveryRow): DeliveryView => ({
  apnsId: row.id,
  token: shortToken(row.device_token),
  state: row.state,
  attempts: row.attempts,
  status: row.status,
  reason: row.reason,
  advice: row.detail ?? adviceFor(row.reason),
  latency: row.latency,
  at: row.updated_at,
  retryAt: row.state === 'waiting' && row.attempts > 0 ? row.due_at : null,
})

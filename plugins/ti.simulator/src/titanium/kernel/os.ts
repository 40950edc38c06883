import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { Launch } from '../../wire/launch.ts'
import {
  ANSWER_CELL,
  type Answer,
  type FromApp,
  type SystemCall,
  type SystemNotice,
} from '../../wire/messages.ts'
import { remote } from '../../wire/remote.ts'
import type { SystemCalls, SystemNotices } from '../../wire/system.ts'
import { touchPhone } from './iosQueue.ts'

/** What iOS gave this process at its start. */
export const launch: Launch = workerData
export const cells = new Int32Array(launch.cells)

export function post(message: FromApp): void {
  parentPort?.postMessage(message)
}

/** Any thread may write to the log and set timers; rows of the timeline are the simulator's own. */
const FROM_ANY_THREAD = new Set(['log', 'fired', 'setTimer', 'clearTimer'])

/** Tells iOS something and goes on. */
export const notices = remote<SystemNotices>((name, args) => {
  if (!FROM_ANY_THREAD.has(name)) touchPhone(name)
  post({ kind: 'notice', notice: { name, args } as SystemNotice })
})

/** Asks iOS and waits for the answer, as a system call does. Throws what iOS refuses. */
export const system = remote<SystemCalls>((name, args) => {
  touchPhone(name)
  Atomics.store(cells, ANSWER_CELL, 0)
  post({ kind: 'call', call: { name, args } as SystemCall })
  Atomics.wait(cells, ANSWER_CELL, 0)
  const answer: Answer = receiveMessageOnPort(launch.answers)?.message
  if ('error' in answer) throw new Error(answer.error)
  return answer.value
})

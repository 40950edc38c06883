import assert from 'node:assert/strict'
import { test } from 'node:test'
import { play } from '../../src/verification/play.ts'
import type { Step } from '../../src/verification/Step.ts'
import type { Subject } from '../../src/verification/Subject.ts'

const line = (second: number, event: string) =>
  `2026-01-15T09:30:${String(second).padStart(2, '0')}.000Z  background  ${event}  `

const step = (id: string, event: string): Step => ({
  id,
  title: id,
  do: [{ do: 'home' }, { do: 'wait', seconds: 3 }],
  withinSeconds: 20,
  expect: [{ tell: `it tells of ${event}`, expect: 'event', event }],
})

/** A phone that writes lines at each action, and further ones when it is waited for. */
function scripted(onAction: readonly string[], onWaiting: readonly string[] = []) {
  const listeners: ((line: string) => void)[] = []
  const write = (lines: readonly string[]) => {
    for (const one of lines) for (const listener of listeners) listener(one)
  }
  const waited: number[] = []
  const subject: Subject = {
    phone: 'a phone',
    perform: async ({ do: what }) => write(what === 'home' ? onAction : []),
    ask: async () => true,
    onLine: (listener) => void listeners.push(listener),
    async until(isEnough, seconds) {
      if (isEnough()) return
      waited.push(seconds)
      write(onWaiting)
    },
  }
  return { subject, waited }
}

const eventsOf = ({ steps }: Awaited<ReturnType<typeof play>>) =>
  steps.map(({ entries }) => entries.map(({ event }) => event))

test('what the app tells of days before its first start is left out', async () => {
  const { subject } = scripted([
    `again  ${line(1, 'started')}`,
    `again  ${line(2, 'silentpush')}`,
    line(3, 'started'),
  ])
  assert.deepEqual(eventsOf(await play([step('first', 'started')], subject)), [['started']])
})

test('each step has what was read while it was played', async () => {
  const steps = [step('first', 'started'), step('second', 'paused')]
  const { subject } = scripted([line(1, 'started')], [line(2, 'paused')])
  assert.deepEqual(eventsOf(await play(steps, subject)), [['started'], ['started', 'paused']])
})

test('what has come already is not waited for, and of what has not it is told how long it may take', async () => {
  const { subject, waited } = scripted([line(1, 'started')], [line(2, 'paused')])
  const told: string[] = []
  await play([step('first', 'started'), step('second', 'paused')], subject, {
    begins: ({ id }, number) => told.push(`${number} ${id}`),
    acts: (action) => told.push(action.do),
    listens: (seconds) => told.push(`${seconds} s`),
    ends: (_step, verdicts) => told.push(...verdicts.map(({ outcome }) => outcome)),
  })
  assert.deepEqual(waited, [20])
  assert.deepEqual(told, ['1 first', 'home', 'wait', 'met', '2 second', 'home', 'wait', '20 s', 'met'])
})

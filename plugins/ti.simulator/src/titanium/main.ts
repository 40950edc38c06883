import process from 'node:process'
import { parentPort } from 'node:worker_threads'
import type { DelegateCall, Envelope, ToApp } from '../wire/messages.ts'
import { FROZEN, RUN_CELL } from '../wire/messages.ts'
import { installGlobals } from './kernel/globals.ts'
import { speakAsThePhone } from './kernel/language/locale.ts'
import { takeMeasures } from './kernel/measures.ts'
import { cells, post } from './kernel/os.ts'
import { hideNode } from './kernel/sandbox.ts'
import { setNow } from './kernel/time.ts'
import { timerFired } from './kernel/timers.ts'
import { endTurn, onUncaught, run, whenIdle } from './kernel/turn.ts'
import { reportUncaught } from './kernel/uncaught.ts'
import { provideNativeModules } from './modules/nativeModules.ts'
import { httpEvent } from './Network/HTTPClient.ts'
import { socketEvent } from './Network/Socket/TCP.ts'
import { TiApp } from './TiApp.ts'
import { touched } from './UI/native/touch.ts'

/** Stands still, timers and all, until iOS lets the process go on. */
function freeze(): void {
  endTurn()
  Atomics.store(cells, RUN_CELL, FROZEN)
  post({ kind: 'frozen' })
  Atomics.wait(cells, RUN_CELL, FROZEN)
}

function callDelegate<Name extends keyof typeof TiApp>(call: Extract<DelegateCall, { name: Name }>): void {
  const method: (...args: never[]) => void = TiApp[call.name]
  run(method as (...args: unknown[]) => void, ...call.args)
}

function receive(message: ToApp): void {
  switch (message.kind) {
    case 'delegate':
      callDelegate(message.call)
      return
    case 'timer':
      timerFired(message.id)
      return
    case 'touch':
      run(touched, message.touch)
      return
    case 'http':
      run(httpEvent, message.id, message.event)
      return
    case 'socket':
      run(socketEvent, message.id, message.event)
      return
    case 'suspend':
      freeze()
      return
    case 'measure':
      post({ kind: 'measured', ask: message.ask, measures: takeMeasures() })
      return
    case 'areYouIdle':
      whenIdle(() => post({ kind: 'idle', ask: message.ask }))
  }
}

onUncaught(reportUncaught)
process.on('unhandledRejection', reportUncaught)
hideNode()
speakAsThePhone()
installGlobals()
provideNativeModules()
parentPort?.on('message', (envelope: Envelope) => {
  setNow(envelope.now)
  receive(envelope.message)
})

import type { SocketEvent } from '../../../wire/socket.ts'
import { membersOf } from '../../api/members.ts'
import { IOStream } from '../../IOStream.ts'
import { apiNameOf } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { notices } from '../../kernel/os.ts'
import { callBack } from '../../kernel/turn.ts'
import { isAtEnd, put, roomForAll, take, whenReadable } from '../../Stream/hooks.ts'
import { STATES } from './states.ts'

const sockets = new Map<number, TCP>()
const NOTHING = new Uint8Array()
let lastId = 0

/** A TCP socket, whose bytes are read and written as those of a stream. https://titaniumsdk.com/api/titanium/network/socket/tcp.html */
export class TCP extends IOStream {
  override readonly [apiNameOf] = 'Ti.Network.Socket.TCP'
  host: string | undefined
  port: unknown
  /** In ms. */
  timeout: unknown
  listenQueueSize: unknown
  connected: unknown
  accepted: unknown
  closed: unknown
  error: unknown
  #state = STATES.INITIALIZED
  #id = 0
  #received = NOTHING
  #ended = false
  #readers: (() => void)[] = []

  get state(): number {
    return this.#state
  }

  isReadable(): boolean {
    return this.#state === STATES.CONNECTED
  }

  isWritable(): boolean {
    return this.#state === STATES.CONNECTED
  }

  /** @throws {Error} without a host and a port, and where it is in use already. */
  connect(): void {
    this.#begin('connect')
    notices.socketConnect(this.#order())
  }

  /** @throws {Error} as `connect` does. */
  listen(): void {
    this.#begin('listen')
    this.#state = STATES.LISTENING
    notices.socketListen(this.#order())
  }

  /** The next connection becomes a socket with these properties, which `accepted` is given. */
  accept(options: object = {}): void {
    this.#mustBe('accept', STATES.LISTENING)
    const inbound = new TCP()
    inbound.applyProperties(options)
    inbound.#register()
    notices.socketAccept(this.#id, inbound.#id)
  }

  /** @throws {Error} where it is neither connected nor listening. */
  close(): void {
    this.#mustBe('close', STATES.CONNECTED | STATES.LISTENING)
    notices.socketClose(this.#id)
    this.#end(STATES.CLOSED)
  }

  [take](most: number): Uint8Array {
    if (this.#received.byteLength === 0 && !this.#ended)
      throw new Error(
        'Ti.Network.Socket.TCP: nothing has come yet, and the simulator blocks no thread; use Ti.Stream.read',
      )
    const bytes = this.#received.subarray(0, most)
    this.#received = this.#received.subarray(bytes.byteLength)
    return bytes
  }

  [put](bytes: Uint8Array): void {
    notices.socketWrite(this.#id, Uint8Array.from(bytes))
  }

  [roomForAll](): number {
    return this.#received.byteLength
  }

  override [isAtEnd](): boolean {
    return this.#ended
  }

  override [whenReadable](read: () => void): void {
    if (this.#received.byteLength > 0 || this.#ended) read()
    else this.#readers.push(read)
  }

  /** What iOS tells of it. */
  heard(event: SocketEvent): void {
    switch (event.step) {
      case 'connected':
        this.#state = STATES.CONNECTED
        this.#call(this.connected, {})
        return
      case 'accepted':
        this.#acceptedAs(sockets.get(event.inbound), event)
        return
      case 'data':
        this.#received = joined(this.#received, event.bytes)
        this.#wakeReaders()
        return
      case 'ended':
        this.#ended = true
        this.#wakeReaders()
        return
      case 'failed': {
        const { code, message } = event
        this.#end(STATES.ERROR)
        this.#call(this.error, { errorCode: code, error: message, code, success: false })
      }
    }
  }

  #acceptedAs(inbound: TCP | undefined, { from }: Extract<SocketEvent, { step: 'accepted' }>): void {
    if (!inbound) return
    Object.assign(inbound, from)
    inbound.#state = STATES.CONNECTED
    this.#call(this.accepted, { inbound })
  }

  /** Readers that read nothing wait on by themselves. */
  #wakeReaders(): void {
    for (const read of this.#readers.splice(0)) this[whenReadable](read)
  }

  #end(state: number): void {
    this.#state = state
    this.#ended = true
    sockets.delete(this.#id)
    this.#wakeReaders()
  }

  #begin(method: string): void {
    this.#mustBe(method, STATES.INITIALIZED)
    if (!this.host || !Number.isInteger(Number(this.port)))
      throw new Error(`Ti.Network.Socket.TCP.${method}: host and port have to be set`)
    this.#register()
  }

  #register(): void {
    lastId += 1
    this.#id = lastId
    sockets.set(lastId, this)
  }

  #order(): { id: number; host: string; port: number; timeout: number } {
    return {
      id: this.#id,
      host: String(this.host),
      port: Number(this.port),
      timeout: Number(this.timeout) || 0,
    }
  }

  #mustBe(method: string, states: number): void {
    if ((this.#state & states) === 0)
      throw new Error(`Ti.Network.Socket.TCP.${method}: the socket is in state ${this.#state}`)
  }

  #call(callback: unknown, event: object): void {
    if (typeof callback === 'function')
      callBack((given: object) => callback.call(this, given), { ...event, socket: this, source: this })
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.byteLength + other.byteLength)
  both.set(one)
  both.set(other, one.byteLength)
  return both
}

refuseMissing(TCP.prototype, 'Ti.Network.Socket.TCP', membersOf('Ti.Network.Socket.TCP'))

export const socketEvent = (id: number, event: SocketEvent): void => sockets.get(id)?.heard(event)
